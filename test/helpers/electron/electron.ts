import { EventEmitter } from "node:events";
import { StandInApp } from "./app.ts";
import {
  StandInWindow,
  type Bounds,
  type WindowManager,
  type WindowOptions,
} from "./browser-window.ts";
import { StandInIpcMain } from "./ipc-main.ts";
import { StandInMenu, StandInMenuItem } from "./menu.ts";
import { type Options, Runtime } from "./runtime.ts";
import { StandInSession } from "./session.ts";
import { strict } from "./strict.ts";
import { StandInWebContents } from "./web-contents.ts";

const screenArea: Bounds = { x: 0, y: 0, width: 1920, height: 1080 };
const workArea: Bounds = { x: 0, y: 32, width: 1920, height: 1048 };

export interface StandIn {
  /** What `require("electron")` gives the main script. */
  electron: typeof Electron.CrossProcessExports;
  runtime: Runtime;
  app: StandInApp;
}

/** One program's worth of Electron. Everything it lacks throws when touched. */
export function createElectron(options: Options): StandIn {
  const runtime = new Runtime(options);
  const app = new StandInApp(runtime);
  const ipcMain = new StandInIpcMain();
  const sessions = createSessions(runtime, app);
  const members = {
    app,
    ipcMain: strict("ipcMain", ipcMain),
    BrowserWindow: browserWindowClass(runtime, app, ipcMain, sessions),
    session: strict("session", {
      get defaultSession() {
        return sessions.fromPartition("");
      },
      fromPartition: (name: string) => sessions.fromPartition(name),
    }),
    protocol: createProtocol(runtime, app, sessions),
    nativeTheme: createNativeTheme(runtime, app),
    screen: createScreen(),
    dialog: createDialog(runtime),
    shell: createShell(runtime),
    net: strict("net", { isOnline: () => false }),
    Menu: StandInMenu,
    MenuItem: StandInMenuItem,
  };
  StandInMenu.setApplicationMenu(null);
  const electron = strict("electron", members) as unknown as typeof Electron.CrossProcessExports;
  return { electron, runtime, app };
}

type Sessions = ReturnType<typeof createSessions>;

function createSessions(runtime: Runtime, app: StandInApp) {
  const known = new Map<string, StandInSession>();
  return {
    fromPartition(name: string): StandInSession {
      const existing = known.get(name);
      if (existing) return existing;
      if (!app.isReady()) throw new Error("Session can only be received when app is ready");
      const created = strict("session", new StandInSession(runtime, name));
      known.set(name, created);
      app.emit("session-created", created);
      return created;
    },
  };
}

function createProtocol(runtime: Runtime, app: StandInApp, sessions: Sessions) {
  return strict("protocol", {
    registerSchemesAsPrivileged(list: { scheme: string; privileges?: { standard?: boolean } }[]) {
      if (app.isReady()) {
        throw new Error(
          "protocol.registerSchemesAsPrivileged should be called before app is ready",
        );
      }
      for (const { scheme, privileges } of list)
        if (privileges?.standard) runtime.schemes.add(scheme);
    },
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
      sessions.fromPartition("").protocol.handle(scheme, handler),
  });
}

function browserWindowClass(
  runtime: Runtime,
  app: StandInApp,
  ipcMain: StandInIpcMain,
  sessions: Sessions,
) {
  let lastId = 0;
  const manager: WindowManager = {
    workArea,
    closed: (window) => app.windowClosed(window),
    newContents(window, { width = 800, height = 600, webPreferences = {} }) {
      const contents = new StandInWebContents({
        id: window.id,
        runtime,
        ipcMain,
        session: webPreferences.session ?? sessions.fromPartition(webPreferences.partition ?? ""),
        preferences: webPreferences,
        size: { width, height },
      });
      app.emit("web-contents-created", {}, contents);
      contents.on("render-process-gone", (_event, details) =>
        app.emit("render-process-gone", {}, contents, details),
      );
      return contents;
    },
  };
  return class BrowserWindow extends StandInWindow {
    constructor(options: WindowOptions = {}) {
      if (!app.isReady()) throw new Error("Cannot create BrowserWindow before app is ready");
      lastId += 1;
      super(lastId, options, manager);
      app.windows.set(lastId, this);
      app.emit("browser-window-created", {}, this);
    }

    static getAllWindows(): StandInWindow[] {
      return [...app.windows.values()];
    }

    static getFocusedWindow(): StandInWindow | null {
      return [...app.windows.values()].find((window) => window.isVisible()) ?? null;
    }
  };
}

function createNativeTheme(runtime: Runtime, app: StandInApp) {
  let source: "system" | "light" | "dark" = "system";
  const theme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false });
  Object.defineProperty(theme, "themeSource", {
    get: () => source,
    set(value: typeof source) {
      source = value;
      theme.shouldUseDarkColors = value === "dark";
      runtime.colorScheme = value === "dark" ? "dark" : "light";
      for (const window of app.windows.values()) {
        void window.page().then((page) => page.emulateMedia({ colorScheme: runtime.colorScheme }));
      }
      theme.emit("updated");
    },
  });
  return strict("nativeTheme", theme);
}

function createScreen() {
  const display = { id: 1, bounds: screenArea, workArea, scaleFactor: 1 };
  return strict("screen", {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
  });
}

/** Nobody is there to answer: every question is cancelled, unless a test puts its own function in place. */
function createDialog({ log }: Runtime) {
  const note = (kind: string, values: unknown[]) => {
    const options = values.at(-1);
    log.dialogs.push({ kind, options });
    return options;
  };
  return strict("dialog", {
    async showOpenDialog(...values: unknown[]) {
      note("open", values);
      return { canceled: true, filePaths: [] };
    },
    async showSaveDialog(...values: unknown[]) {
      note("save", values);
      return { canceled: true, filePath: "" };
    },
    async showMessageBox(...values: unknown[]) {
      const options = note("message", values) as { cancelId?: number };
      return { response: options.cancelId ?? 0, checkboxChecked: false };
    },
    showErrorBox(title: string, content: string) {
      note("error", [{ title, content }]);
    },
  });
}

function createShell({ log }: Runtime) {
  return strict("shell", {
    async openExternal(address: string) {
      log.opened.push(address);
    },
    async openPath(file: string) {
      log.opened.push(file);
      return "";
    },
    showItemInFolder(file: string) {
      log.opened.push(file);
    },
  });
}
