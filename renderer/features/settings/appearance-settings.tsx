import { useQueryClient } from "@tanstack/react-query";
import { invoke, useChannel } from "../../api.ts";
import { applyAppearance } from "../../appearance.ts";
import { Segments } from "../../ui/choice.tsx";
import { toast } from "../../ui/toast.tsx";
import { Setting, SettingRow } from "./setting.tsx";

const options = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

export function AppearanceSettings() {
  const info = useChannel("app.info", {});
  const client = useQueryClient();
  const choose = async (appearance: (typeof options)[number]["value"]) => {
    applyAppearance(appearance);
    const result = await invoke("app.setAppearance", { appearance });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
    await client.invalidateQueries({ queryKey: ["app.info"] });
  };
  return (
    <Setting title="Appearance">
      <SettingRow text="For this laptop, whichever file is open." title="Colours">
        <Segments
          label="Colours"
          onChange={(value) => void choose(value)}
          options={options}
          value={info.data?.appearance ?? "system"}
        />
      </SettingRow>
      <SettingRow
        text="The size of everything follows the zoom of the window: Ctrl or ⌘ with + and −."
        title="Size"
      />
    </Setting>
  );
}
