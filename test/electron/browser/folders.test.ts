import path from "node:path";
import { describe, expect, it } from "vitest";
import { documentsFolder, freeFile, userDataFolder } from "../../../electron/browser/folders.ts";
import { openCommand, showCommand } from "../../../electron/browser/system.ts";

const machine = {
  platform: "linux" as NodeJS.Platform,
  env: {},
  home: "/home/ada",
  exists: () => true,
};

describe("the folder for the app's own files", () => {
  it.each([
    ["linux", {}, "/home/ada/.config/Bullpen"],
    ["linux", { XDG_CONFIG_HOME: "/cfg" }, "/cfg/Bullpen"],
    ["linux", { XDG_CONFIG_HOME: "" }, "/home/ada/.config/Bullpen"],
    ["darwin", {}, "/home/ada/Library/Application Support/Bullpen"],
    ["win32", { APPDATA: "/roaming" }, "/roaming/Bullpen"],
    ["win32", {}, "/home/ada/AppData/Roaming/Bullpen"],
    ["darwin", { BULLPEN_USER_DATA: "/elsewhere" }, "/elsewhere"],
  ] as const)("on %s with %j is %s", (platform, env, expected) => {
    expect(userDataFolder({ ...machine, platform, env })).toBe(path.normalize(expected));
  });
});

describe("the documents folder", () => {
  it("is the one the desktop names, else Documents, else home", () => {
    expect(documentsFolder({ ...machine, env: { XDG_DOCUMENTS_DIR: "/docs" } })).toBe("/docs");
    expect(documentsFolder(machine)).toBe(path.normalize("/home/ada/Documents"));
    expect(documentsFolder({ ...machine, exists: () => false })).toBe("/home/ada");
  });

  it("offers the first free name", () => {
    const taken = new Set([path.join("/d", "A.bullpen"), path.join("/d", "A 2.bullpen")]);
    expect(freeFile("/d", "A", (file) => taken.has(file))).toBe(path.join("/d", "A 3.bullpen"));
  });
});

describe("handing a file to the system", () => {
  const hostile = "C:\\a & calc.exe.pdf";

  it("passes the name as one argument, never through a shell", () => {
    for (const platform of ["linux", "darwin", "win32"] as const) {
      const [command, args] = openCommand(platform, hostile);
      expect(command).not.toMatch(/cmd|sh$/);
      expect(args.at(-1)).toBe(hostile);
    }
  });

  it("shows the folder where the file manager cannot select a file", () => {
    expect(showCommand("linux", "/a/b.pdf")).toEqual(["xdg-open", ["/a"]]);
    expect(showCommand("darwin", "/a/b.pdf")).toEqual(["open", ["-R", "/a/b.pdf"]]);
  });
});
