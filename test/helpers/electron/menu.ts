import { strict } from "./strict.ts";

export interface ItemTemplate {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  enabled?: boolean;
  visible?: boolean;
  checked?: boolean;
  submenu?: ItemTemplate[];
  click?: (...values: unknown[]) => void;
}

export class StandInMenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly submenu: StandInMenu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  private readonly siblings: StandInMenu;
  private readonly action: ((...values: unknown[]) => void) | undefined;

  constructor(template: ItemTemplate, siblings: StandInMenu) {
    if (!template.label && !template.role && !template.type) {
      throw new TypeError(
        "Invalid template for MenuItem: must have at least one of label, role or type",
      );
    }
    this.id = template.id;
    this.label = template.label ?? template.role ?? "";
    this.role = template.role;
    this.submenu = template.submenu && StandInMenu.buildFromTemplate(template.submenu);
    this.type = template.type ?? (this.submenu ? "submenu" : "normal");
    this.accelerator = template.accelerator;
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
    this.siblings = siblings;
    this.action = template.click;
    return strict("MenuItem", this);
  }

  /** What happens when somebody chooses it. Roles belong to the system; choosing one here does nothing. */
  click(): void {
    if (!this.enabled) return;
    if (this.type === "checkbox") this.checked = !this.checked;
    if (this.type === "radio") {
      for (const item of this.siblings.items) if (item.type === "radio") item.checked = false;
      this.checked = true;
    }
    this.action?.(this, undefined, {});
  }
}

export class StandInMenu {
  private static application: StandInMenu | null = null;
  items: StandInMenuItem[] = [];

  static buildFromTemplate(template: ItemTemplate[]): StandInMenu {
    const menu = new StandInMenu();
    menu.items = template.map((item) => new StandInMenuItem(item, menu));
    return menu;
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.application = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.application;
  }

  getMenuItemById(id: string): StandInMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found) return found;
    }
    return null;
  }

  popup(): void {}
}
