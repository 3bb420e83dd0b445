// Run inside a private session: tells the address of its bus, and holds the session until the input ends.
process.stdout.write(`${process.env.DBUS_SESSION_BUS_ADDRESS}\n`);
process.stdin.resume();
