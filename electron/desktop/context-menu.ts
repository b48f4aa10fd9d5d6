import {
  Menu,
  type BrowserWindow,
  type ContextMenuParams,
  type MenuItemConstructorOptions,
} from "electron";

/** Electron brings no menu for the right mouse button: spelling first, then what can be done with the text. */
export function showContextMenu(window: BrowserWindow, params: ContextMenuParams): void {
  const items = [...spelling(window, params), ...editing(params)];
  if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
}

function spelling(window: BrowserWindow, params: ContextMenuParams): MenuItemConstructorOptions[] {
  if (!params.isEditable || params.misspelledWord === "") return [];
  const contents = window.webContents;
  return [
    ...params.dictionarySuggestions.map((word) => ({
      label: word,
      click: () => contents.replaceMisspelling(word),
    })),
    {
      label: "Add to dictionary",
      click: () => contents.session.addWordToSpellCheckerDictionary(params.misspelledWord),
    },
    { type: "separator" },
  ];
}

function editing(params: ContextMenuParams): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste } = params.editFlags;
  if (params.isEditable) {
    return [
      { role: "cut", enabled: canCut },
      { role: "copy", enabled: canCopy },
      { role: "paste", enabled: canPaste },
      { role: "pasteAndMatchStyle", enabled: canPaste },
      { role: "selectAll" },
    ];
  }
  return params.selectionText.trim() === "" ? [] : [{ role: "copy", enabled: canCopy }];
}
