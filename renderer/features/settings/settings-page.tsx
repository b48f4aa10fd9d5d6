import { useLocation } from "wouter";
import { Page, PageBody, PageHead } from "../../ui/page.tsx";
import { Segments } from "../../ui/choice.tsx";
import { AppearanceSettings } from "./appearance-settings.tsx";
import { CompanySettings } from "./company-settings.tsx";
import { FileSettings } from "./file-settings.tsx";
import { PeopleSettings } from "./people-settings.tsx";

const sections = [
  { value: "file", label: "Workspace file" },
  { value: "company", label: "Company" },
  { value: "people", label: "Panelists" },
  { value: "appearance", label: "Appearance" },
] as const;

type Section = (typeof sections)[number]["value"];

const pages = {
  file: FileSettings,
  company: CompanySettings,
  people: PeopleSettings,
  appearance: AppearanceSettings,
};

export function SettingsPage({ section }: { section: string }) {
  const [, navigate] = useLocation();
  const current: Section = sections.find((one) => one.value === section)?.value ?? "file";
  const Content = pages[current];
  return (
    <Page>
      <PageHead
        actions={
          <Segments
            label="Part"
            onChange={(value) => navigate(`/settings/${value}`)}
            options={sections}
            value={current}
          />
        }
        title="Settings"
      />
      <PageBody>
        <Content />
      </PageBody>
    </Page>
  );
}
