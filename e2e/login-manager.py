"""A stand-in for systemd's login manager on a private system bus: tells programs that the machine sleeps and wakes.

It hands out the lock by which a program delays a sleep, as the real one does, and writes a line when one is let go.
Commands come on standard input, one a line: sleep, wake.
"""

import os
import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

NAME = "org.freedesktop.login1"
MANAGER = NAME + ".Manager"


class LoginManager(dbus.service.Object):
    @dbus.service.method(MANAGER, in_signature="ssss", out_signature="h")
    def Inhibit(self, what, who, why, mode):
        ours, theirs = os.pipe()
        lock = dbus.types.UnixFd(theirs)
        os.close(theirs)
        GLib.io_add_watch(ours, GLib.IO_HUP, self.released, what)
        return lock

    def released(self, fd, _condition, what):
        os.close(fd)
        print("released " + what, flush=True)
        return False

    @dbus.service.signal(MANAGER, signature="b")
    def PrepareForSleep(self, going):
        pass


DBusGMainLoop(set_as_default=True)
bus = dbus.bus.BusConnection(os.environ["DBUS_SYSTEM_BUS_ADDRESS"])
name = dbus.service.BusName(NAME, bus)
manager = LoginManager(bus, "/org/freedesktop/login1")
loop = GLib.MainLoop()


def asked(source, _condition):
    line = source.readline()
    if line == "":
        loop.quit()
        return False
    manager.PrepareForSleep(line.strip() == "sleep")
    return True


GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, asked)
print("ready", flush=True)
loop.run()
