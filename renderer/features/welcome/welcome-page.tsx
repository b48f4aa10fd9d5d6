import { zodResolver } from "@hookform/resolvers/zod";
import { FilePlus, FolderOpen, HardDrive, type LucideIcon, Mailbox, Telescope } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { z } from "zod";
import type { Failure } from "../../../shared/result.ts";
import { NewWorkspace } from "../../../shared/workspace.ts";
import { useChannel, useCommand } from "../../api.ts";
import { joinPath, useChoosePath } from "../../choose-path.tsx";
import { CurrencyOptions, TimeZoneOptions } from "../../place-options.tsx";
import { runCommand } from "../../run-command.ts";
import { localCurrency, localTimeZone } from "../../places.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, TextLink } from "../../ui/button.tsx";
import { Field, Select, TextInput } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Logo } from "../../ui/logo.tsx";
import { fileNameFor } from "./file-name.ts";
import styles from "./welcome-page.module.css";

const Form = NewWorkspace.omit({ path: true });
type Values = z.input<typeof Form>;

interface WelcomePageProps {
  startFailure?: Failure | undefined;
  /** Where a new workspace was asked for on the command line. */
  offeredPath?: string | null | undefined;
}

/** First run, and whenever no file is open: one question, the ways to begin, what is promised. */
export function WelcomePage({ startFailure, offeredPath = null }: WelcomePageProps) {
  const { choose, documentsFolder, dialog } = useChoosePath();
  const [chosenPath, setChosenPath] = useState<string | null>(offeredPath);
  const [failure, setFailure] = useState<Failure | undefined>(startFailure);
  const create = useCommand("workspace.create");
  const explore = useCommand("workspace.explore");
  const open = useCommand("workspace.open");
  const form = useForm<Values, unknown, z.output<typeof Form>>({
    resolver: zodResolver(Form),
    defaultValues: {
      companyName: "",
      ownName: "",
      currency: localCurrency(),
      timeZone: localTimeZone(),
    },
  });
  const { setFocus } = form;
  useEffect(() => setFocus("companyName"), [setFocus]);
  const company = useWatch({ control: form.control, name: "companyName" });
  const fileName = fileNameFor(company);
  const path = chosenPath ?? joinPath(documentsFolder, fileName);

  const start = form.handleSubmit(async (values) => {
    const result = await create.run({ ...values, path });
    if (!result.ok) setFailure(result.error);
  });
  const exploreExample = async () => {
    const result = await explore.run({ path: null });
    if (!result.ok) setFailure(result.error);
  };
  const openFile = async (known?: string) => {
    const chosen = known ?? (await choose({ purpose: "open", suggestedName: "" }));
    if (chosen === null) return;
    const result = await open.run({ path: chosen });
    if (!result.ok) setFailure(result.error);
  };
  const chooseAnotherPlace = async () => {
    const chosen = await choose({ purpose: "create", suggestedName: fileName });
    if (chosen !== null) setChosenPath(chosen);
  };

  return (
    <main className={styles.welcome}>
      <header className={styles.brand} data-drags>
        <Logo />
        Bullpen
      </header>
      <section aria-label="Begin" className={styles.begin}>
        <h1>From selling alone to a department that sells.</h1>
        <p className={styles.lead}>
          Write the roles, prepare the interviews, let a panel judge, and{" "}
          <em>know why you decided.</em>
        </p>
        {failure && (
          <Banner live title="That did not work" tone="block">
            {failure.message}
          </Banner>
        )}
        <form className={styles.form} noValidate onSubmit={(event) => void start(event)}>
          <CompanyFields form={form} />
          <ul className={styles.ways}>
            <Way
              icon={FilePlus}
              text="The first step is the goal; the roles you hire for follow from it. Their templates are yours to change."
              title="Start empty"
            >
              <Button pending={create.pending} shortcut="Enter" type="submit" variant="primary">
                Start
              </Button>
            </Way>
            <Way
              icon={Telescope}
              text="A port software company in the middle of hiring, in a file of its own."
              title="Explore an example"
            >
              <Button onClick={() => void exploreExample()} pending={explore.pending}>
                Explore
              </Button>
            </Way>
            <Way
              icon={FolderOpen}
              text="A .bullpen file from this or another laptop."
              title="Open a file"
            >
              <Button onClick={() => void openFile()} pending={open.pending}>
                Open…
              </Button>
            </Way>
            <Way
              icon={Mailbox}
              text="A .bullpenkit file: score one interview for somebody else’s panel."
              title="Open an interview kit"
            >
              <Button onClick={() => runCommand("kit.open")}>Open kit…</Button>
            </Way>
          </ul>
        </form>
        <RecentFiles onOpen={(file) => void openFile(file)} />
      </section>
      <Promises />
      <footer className={styles.foot}>
        <Icon icon={HardDrive} />
        <span>
          Will be saved as <b>{path}</b>
        </span>
        <TextLink onClick={() => void chooseAnotherPlace()}>Choose another place</TextLink>
      </footer>
      {dialog}
    </main>
  );
}

function CompanyFields({
  form,
}: {
  form: ReturnType<typeof useForm<Values, unknown, z.output<typeof Form>>>;
}) {
  const { errors } = form.formState;
  return (
    <div className={styles.fields}>
      <Field
        error={errors.companyName?.message}
        help="Printed on every document. You can change it at any time."
        label="What is your company called?"
      >
        <TextInput className={styles.company} {...form.register("companyName")} />
      </Field>
      <Field error={errors.ownName?.message} help="You are the first panelist." label="And you?">
        <TextInput className={styles.company} {...form.register("ownName")} />
      </Field>
      <Field error={errors.currency?.message} label="Currency">
        <Select {...form.register("currency")}>
          <CurrencyOptions />
        </Select>
      </Field>
      <Field error={errors.timeZone?.message} label="Time zone">
        <Select {...form.register("timeZone")}>
          <TimeZoneOptions />
        </Select>
      </Field>
    </div>
  );
}

function Way({
  icon,
  title,
  text,
  children,
}: {
  icon: LucideIcon;
  title: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <li>
      <Icon icon={icon} />
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      {children}
    </li>
  );
}

function RecentFiles({ onOpen }: { onOpen: (path: string) => void }) {
  const recent = useChannel("workspace.recent", {});
  const forget = useCommand("workspace.forget");
  if (!recent.data?.length) return null;
  return (
    <section aria-label="Opened lately" className={styles.recent}>
      <h2>Opened lately</h2>
      <ul>
        {recent.data.slice(0, 5).map((file) => (
          <li key={file.path}>
            {file.exists ? (
              <TextLink onClick={() => onOpen(file.path)}>{file.fileName}</TextLink>
            ) : (
              <span>
                {file.fileName} <span className={styles.faint}>is not there any more.</span>{" "}
                <TextLink onClick={() => void forget.run({ path: file.path })}>Forget it</TextLink>
              </span>
            )}
            <span className={styles.faint}>{file.folder}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const promises = [
  ["Yours", "One file on this laptop. No account, no network, nothing sent to anybody."],
  ["Safe", "Saved as you type, and what you delete can be brought back."],
  ["Fair", "Nobody sees another’s score before the whole panel has submitted."],
];

function Promises() {
  return (
    <section aria-label="Promises" className={styles.promises}>
      <ul>
        {promises.map(([word, text]) => (
          <li key={word}>
            <b>{word}</b>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
