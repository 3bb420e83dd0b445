/** A stamp as a mailroom sets it across a letter, as a page of its own size. */
export const stampHtml = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stamp</title><style>
@page { size: 3.4in 1.5in; margin: 0.1in; }
body { margin: 0; border: 4px solid; border-radius: 8px; padding: 6px; text-align: center; font: bold 20pt "Liberation Sans", Arial, sans-serif; letter-spacing: 2px; }
</style><body>RECEIVED<br>NOV 25 2019<br>MAILROOM</body></html>`;
