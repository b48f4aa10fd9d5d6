import { Copy, FileText, FolderOpen, LogOut } from "lucide-react";
import type { Result } from "../../../shared/result.ts";
import { formatBytes } from "../../../shared/rules/format.ts";
import { useChannel, useCommand } from "../../api.ts";
import { useChoosePath } from "../../choose-path.tsx";
import { switchWorkspace } from "../../hand-over.ts";
import { Button } from "../../ui/button.tsx";
import { Finding } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import { Setting, SettingRow } from "./setting.tsx";

export function FileSettings() {
  const status = useChannel("workspace.status", {});
  const info = useChannel("app.info", {});
  const { choose, dialog } = useChoosePath();
  const saveCopy = useCommand("workspace.saveCopy");
  const open = useCommand("workspace.open");
  const close = useCommand("workspace.close");
  const show = useCommand("workspace.show");
  const openLog = useCommand("app.openLog");
  if (!status.data?.open || !info.data) return <Skeleton lines={6} />;
  const file = status.data;
  const desktop = info.data.host === "desktop";

  const copy = async () => {
    const path = await choose({
      purpose: "copy",
      suggestedName: file.fileName.replace(/\.bullpen$/, " copy.bullpen"),
    });
    if (path === null) return;
    const result = await saveCopy.run({ path });
    toast(
      result.ok
        ? {
            message: `Copied to ${result.value.path}, ${formatBytes(result.value.bytes)}.`,
            tone: "done",
          }
        : { message: result.error.message, tone: "block" },
    );
  };
  const openAnother = async () => {
    const path = await choose({ purpose: "open", suggestedName: "" });
    if (path === null) return;
    await leaveFor(() => open.run({ path }));
  };

  return (
    <>
      <Finding>
        Everything is in one file on this laptop, <em>and this app has no way to send it.</em>
      </Finding>
      <Setting title="Workspace file">
        <SettingRow
          text={`${formatBytes(file.bytes)} in ${file.folder} · only this app has it open`}
          title={file.fileName}
        >
          {desktop && (
            <Button icon={FolderOpen} onClick={() => void show.run({})}>
              Show
            </Button>
          )}
        </SettingRow>
        <SettingRow
          text="The whole workspace in one file that opens by itself. An existing file is never replaced."
          title="A copy to take away"
        >
          <Button icon={Copy} onClick={() => void copy()} pending={saveCopy.pending}>
            Save a copy…
          </Button>
        </SettingRow>
        <SettingRow
          text="This one is closed first; nothing in it is lost."
          title="Work on another file"
        >
          <Button icon={FolderOpen} onClick={() => void openAnother()} pending={open.pending}>
            Open…
          </Button>
          <Button icon={LogOut} onClick={() => void leaveFor(() => close.run({}))}>
            Close
          </Button>
        </SettingRow>
      </Setting>
      <Setting title="When something breaks">
        <SettingRow text={info.data.logFile} title="Log file">
          {desktop && (
            <Button icon={FileText} onClick={() => void openLog.run({})}>
              Open
            </Button>
          )}
        </SettingRow>
        <SettingRow
          text={Object.entries(info.data.versions)
            .map(([name, version]) => `${name} ${version}`)
            .join(" · ")}
          title={`Bullpen ${info.data.version}`}
        />
      </Setting>
      {dialog}
    </>
  );
}

async function leaveFor(run: () => Promise<Result<unknown>>): Promise<void> {
  const result = await switchWorkspace(run);
  if (!result.ok) toast({ message: result.error.message, tone: "block" });
}
