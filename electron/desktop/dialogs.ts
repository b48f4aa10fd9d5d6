import { dialog, type BrowserWindow } from "electron";
import type { PathRequest } from "../host.ts";

/** Asks for one path with the system's dialog; null when the person cancels. */
export async function choosePath(
  request: PathRequest,
  window: BrowserWindow | undefined,
): Promise<string | null> {
  return request.purpose === "open"
    ? choosePathToOpen(request, window)
    : choosePathToSave(request, window);
}

async function choosePathToOpen(request: PathRequest, window: BrowserWindow | undefined) {
  const options: Electron.OpenDialogOptions = {
    title: request.title,
    filters: [request.filter],
    properties: ["openFile", "dontAddToRecent"],
  };
  const answer = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

async function choosePathToSave(request: PathRequest, window: BrowserWindow | undefined) {
  const options: Electron.SaveDialogOptions = {
    title: request.title,
    filters: [request.filter],
    properties: ["createDirectory", "showOverwriteConfirmation", "dontAddToRecent"],
    ...(request.suggestedName === undefined ? {} : { defaultPath: request.suggestedName }),
  };
  const answer = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return answer.canceled || answer.filePath === "" ? null : answer.filePath;
}
