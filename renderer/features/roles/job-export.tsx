import { Copy, FileCode, FileText, Printer, Share } from "lucide-react";
import { useLocation } from "wouter";
import { type JobFormat, jobPath } from "../../../shared/job.ts";
import { counted } from "../../../shared/rules/format.ts";
import type { JobDescription } from "../../../shared/rules/job-description.ts";
import { jobHtml, jobMarkdown, jobText } from "../../../shared/rules/job-text.ts";
import { invoke } from "../../api.ts";
import { type PageAction, useOfferActions } from "../../page-actions.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { toast } from "../../ui/toast.tsx";
import type { RoleForm } from "./role-form.ts";

interface JobExportProps {
  form: RoleForm;
  roleId: string;
  companyName: string;
  description: JobDescription;
}

const ways = [
  { id: "copy", label: "Copy", offered: "Copy the job description", icon: Copy },
  {
    id: "copy-markdown",
    label: "Copy as Markdown",
    offered: "Copy the job description as Markdown",
    icon: Copy,
  },
  {
    id: "md",
    label: "Save as Markdown…",
    offered: "Save the job description as Markdown…",
    icon: FileCode,
  },
  {
    id: "txt",
    label: "Save as plain text…",
    offered: "Save the job description as plain text…",
    icon: FileText,
  },
  {
    id: "pdf",
    label: "Print or save as PDF…",
    offered: "Print the job description or save it as PDF…",
    icon: Printer,
  },
] as const;

type Way = (typeof ways)[number]["id"];

const offers: readonly (PageAction & { id: Way })[] = ways.map(({ id, offered, icon }) => ({
  id,
  label: offered,
  icon,
}));

/** The ways out besides paper: the clipboard, Markdown, plain text. */
export function JobExport(props: JobExportProps) {
  const [, navigate] = useLocation();
  const take = async (way: Way) => {
    await props.form.flush();
    if (way === "pdf") navigate(`/reports/job-description/${props.roleId}`);
    else if (way === "md" || way === "txt") await save(props, way);
    else await copy(props, way);
  };
  useOfferActions(offers, (way) => void take(way));
  const items = ways.map(({ id, label, icon }) => ({
    id,
    label,
    icon,
    onSelect: () => void take(id),
  }));
  return <Menu items={items} trigger={<Button icon={Share} iconOnly label="Copy or save" />} />;
}

async function copy(
  { description, companyName }: JobExportProps,
  way: "copy" | "copy-markdown",
): Promise<void> {
  const data =
    way === "copy"
      ? {
          "text/plain": jobText(description, companyName),
          "text/html": jobHtml(description, companyName),
        }
      : { "text/plain": jobMarkdown(description, companyName) };
  try {
    await navigator.clipboard.write([new ClipboardItem(data)]);
    toast({
      message: `The job description is in the clipboard${leftBlank(description)}.`,
      tone: "done",
    });
  } catch {
    toast({ message: "It could not be copied. Save it as a file instead.", tone: "block" });
  }
}

/** Through the system's dialog, or as a download where there is none. */
async function save({ roleId, description }: JobExportProps, format: JobFormat): Promise<void> {
  const info = await invoke("app.info", {});
  if (info.ok && info.value.host === "browser") return download(jobPath(roleId, format));
  const saved = await invoke("job.save", { id: roleId, format });
  if (!saved.ok) return void toast({ message: saved.error.message, tone: "block" });
  if (saved.value.path === null) return;
  toast({ message: `Saved as ${saved.value.path}${leftBlank(description)}.`, tone: "done" });
}

function download(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}

const leftBlank = ({ blanks }: JobDescription) =>
  blanks.length === 0 ? "" : `, with ${counted(blanks.length, "blank")} in brackets`;
