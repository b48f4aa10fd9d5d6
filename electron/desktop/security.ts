import { app, dialog, shell, type Session, type WebContents } from "electron";
import type { Log } from "../host.ts";
import { isWithin, pageOrigin } from "./protocol.ts";

const allowedPermissions = new Set(["clipboard-sanitized-write", "fullscreen"]);

/** Pages may write the clipboard and go full screen; every other permission, device and screen is refused. */
function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(allowedPermissions.has(permission) && isWithin(pageOrigin, details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) =>
      allowedPermissions.has(permission) && isWithin(pageOrigin, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
}

const localSchemes = new Set(["app:", "blob:", "data:", "about:", "devtools:"]);

/** Bullpen works offline: a page that asks for anything but its own files gets nothing. */
function refuseNetwork(session: Session, log: Log): void {
  session.webRequest.onBeforeRequest((request, callback) => {
    const local = URL.canParse(request.url) && localSchemes.has(new URL(request.url).protocol);
    if (!local) log.warn("Refused a request to the network of type", request.resourceType);
    callback({ cancel: !local });
  });
}

/** Files leave through the save dialog, written by the app itself; a page cannot download on its own. */
function refuseDownloads(session: Session, log: Log): void {
  session.on("will-download", (event) => {
    event.preventDefault();
    log.warn("Refused a download that a page started.");
  });
}

/** Spelling dictionaries are never fetched. macOS brings its own; elsewhere those already on the laptop are used. */
function keepDictionariesLocal(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL("app://dictionaries/");
}

export function secureSession(session: Session, log: Log): void {
  limitPermissions(session);
  refuseNetwork(session, log);
  refuseDownloads(session, log);
  keepDictionariesLocal(session);
}

const externalSchemes = new Set(["https:", "mailto:"]);
let asking = false;

/** Opens a link in the person's own browser or mail program, after they have seen where it leads. One question at a time. */
export async function openOutside(address: string, log: Log): Promise<void> {
  if (asking || !URL.canParse(address) || !externalSchemes.has(new URL(address).protocol)) return;
  asking = true;
  try {
    const { response } = await dialog.showMessageBox({
      type: "question",
      message: "Open this link outside Bullpen?",
      detail: address.length > 300 ? `${address.slice(0, 300)}…` : address,
      buttons: ["Open", "Cancel"],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) await shell.openExternal(new URL(address).href);
  } catch (error) {
    log.error("A link could not be opened outside.", error);
  } finally {
    asking = false;
  }
}

/** The page stays what it is: no other address, no second window, no embedded browser. */
export function guardContents(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault(): void }, address: string) => {
    event.preventDefault();
    log.warn("Refused to leave the page.");
    void openOutside(address, log);
  };
  contents.on("will-navigate", (event) => {
    if (!isOwnPage(event.url)) refuse(event, event.url);
  });
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame && !isOwnFrame(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log.warn("Refused a new window.");
    void openOutside(url, log);
    return { action: "deny" };
  });
}

/** The page has one address; everything within it is written behind the hash. Attachments never become the page. */
function isOwnPage(address: string): boolean {
  return isWithin(pageOrigin, address) && ["/", "/index.html"].includes(new URL(address).pathname);
}

/** A preview is a document of the app, or markup that the page itself wrote into the frame. */
function isOwnFrame(address: string): boolean {
  return isWithin(pageOrigin, address) || address === "about:srcdoc" || address === "about:blank";
}

/** Applies to every window and every session there will ever be, whoever creates them. */
export function secureEverything(log: Log): void {
  app.on("session-created", (session) => secureSession(session, log));
  app.on("web-contents-created", (_event, contents) => guardContents(contents, log));
}
