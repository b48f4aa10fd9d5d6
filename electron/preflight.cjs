// Plain JavaScript on purpose: an old Node must be able to read it. better-sqlite3 crashes without a word below 22.14.
"use strict";
const wanted = [22, 18];
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(
    `Bullpen needs Node ${wanted.join(".")} or newer; this is ${process.versions.node}.\n` +
      "On Linux and Windows `npm ci` brings a fitting one; elsewhere install it from your package manager and try again.",
  );
  process.exit(1);
}
