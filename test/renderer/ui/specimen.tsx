import {
  Calendar,
  House,
  LayoutList,
  Printer,
  Search,
  Settings,
  Table2,
  Trash2,
  UserSearch,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { Banner } from "../../../renderer/ui/banner.tsx";
import { Button, ButtonRow, LinkButton, TextLink } from "../../../renderer/ui/button.tsx";
import { Checkbox, Radio, Segments, Switch } from "../../../renderer/ui/choice.tsx";
import { EmptyState } from "../../../renderer/ui/empty.tsx";
import { ErrorState } from "../../../renderer/ui/error-state.tsx";
import {
  DateInput,
  Field,
  NumberInput,
  SearchInput,
  Select,
  TextArea,
  TextInput,
} from "../../../renderer/ui/field.tsx";
import {
  AnchorScale,
  Level,
  type LevelAnswer,
  LevelKeys,
  levelValues,
} from "../../../renderer/ui/level.tsx";
import { ListEditor } from "../../../renderer/ui/list-editor.tsx";
import { Menu } from "../../../renderer/ui/menu.tsx";
import {
  Facts,
  Finding,
  Frame,
  Page,
  PageBody,
  PageHead,
  Section,
  SidePanel,
  Split,
  Toolbar,
} from "../../../renderer/ui/page.tsx";
import { Popover } from "../../../renderer/ui/popover.tsx";
import { Progress } from "../../../renderer/ui/progress.tsx";
import { Sidebar } from "../../../renderer/ui/sidebar.tsx";
import { SimpleTable } from "../../../renderer/ui/simple-table.tsx";
import { Skeleton } from "../../../renderer/ui/skeleton.tsx";
import { SortableList } from "../../../renderer/ui/sortable-list.tsx";
import { StageSteps } from "../../../renderer/ui/stage.tsx";
import { type Column, DataTable } from "../../../renderer/ui/table.tsx";
import { TabList, TabPanel, Tabs } from "../../../renderer/ui/tabs.tsx";
import { AddChip, Chip, Signal, Tag } from "../../../renderer/ui/tag.tsx";
import { TagsInput } from "../../../renderer/ui/tags-input.tsx";
import { Toaster } from "../../../renderer/ui/toast.tsx";
import { Verdicts } from "../../../renderer/ui/verdicts.tsx";
import { Who, WhoLine } from "../../../renderer/ui/who.tsx";

/** A small value held for a controlled component. */
function Held<T>({
  start,
  children,
}: {
  start: T;
  children: (value: T, set: (value: T) => void) => ReactNode;
}) {
  const [value, set] = useState(start);
  return children(value, set);
}

const nothing = () => undefined;

function Buttons() {
  return (
    <Section note="One primary a page" title="Buttons">
      <ButtonRow>
        <Button shortcut="d" variant="primary">
          Record a decision
        </Button>
        <Button icon={Printer}>Print</Button>
        <Button variant="quiet">Cancel</Button>
        <Button variant="danger">Reject…</Button>
        <Button solid variant="danger">
          Erase for good
        </Button>
      </ButtonRow>
      <ButtonRow>
        <Button disabled>Not yet</Button>
        <Button unavailable="Two scorecards are still open">Open debrief</Button>
        <Button pending>Saving</Button>
        <Button compact>Compact</Button>
        <Button compact icon={Trash2} iconOnly label="Delete" />
        <LinkButton href="#/people" icon={Table2}>
          People
        </LinkButton>
        <TextLink href="#/roles">a link</TextLink>
        <TextLink onClick={nothing}>a small deed</TextLink>
      </ButtonRow>
    </Section>
  );
}

function Fields() {
  return (
    <Section title="Fields">
      <Field label="Name">
        <TextInput defaultValue="Nomvula Dube" />
      </Field>
      <Field help="Printed on the panel pack." label="Place" note="optional">
        <TextInput placeholder="City, country" />
      </Field>
      <Field error="Between 0 and 100. Your 50 was kept." label="Base share">
        <NumberInput defaultValue="140" unit="%" />
      </Field>
      <Field label="Role">
        <Select defaultValue="ae">
          <option value="ae">Account executive</option>
          <option value="sdr">Sales development rep</option>
        </Select>
      </Field>
      <Field label="Free from">
        <DateInput defaultValue="2026-12-01" />
      </Field>
      <Field help="Grows with what you write." label="What you saw or heard">
        <TextArea
          defaultValue={
            "08:52 Nine windows a month, what does one cost you?\n09:20 Did the sum on paper with him."
          }
        />
      </Field>
      <SearchInput
        aria-label="Search people"
        icon={Search}
        placeholder="Name, place, a word in the notes"
      />
    </Section>
  );
}

function Choices() {
  return (
    <Section title="Choices">
      <Checkbox defaultChecked label="Must-have" />
      <Checkbox help="Shown on the report." label="Printed" />
      <Radio defaultChecked label="Per deal" name="per" />
      <Held start={true}>
        {(on, set) => <Switch checked={on} label="Remind the panel" onChange={set} />}
      </Held>
      <Switch checked={false} label="Off" onChange={nothing} />
      <Held<"table" | "board"> start="table">
        {(view, set) => (
          <Segments
            label="View"
            onChange={set}
            options={[
              { value: "table", label: "Table", icon: Table2 },
              { value: "board", label: "Board", icon: LayoutList },
            ]}
            value={view}
          />
        )}
      </Held>
      <Held start={["logistics", "speaks Norwegian"]}>
        {(tags, set) => (
          <Field help="Enter or a comma adds one." label="Tags">
            <TagsInput onChange={set} suggestions={["logistics", "ports"]} value={tags} />
          </Field>
        )}
      </Held>
      <Held start={["leila@haddad.example", "leila@"]}>
        {(mails, set) => (
          <Field group label="E-mail addresses">
            <ListEditor
              addLabel="Add an address"
              errors={{ 1: "This is not a whole address." }}
              inputType="email"
              itemLabel={(n) => `E-mail ${n}`}
              onChange={set}
              value={mails}
            />
          </Field>
        )}
      </Held>
    </Section>
  );
}

function Marks() {
  return (
    <Section title="Marks">
      <ButtonRow>
        <Chip onRemove={nothing} removeLabel="Remove filter Opening: SDR">
          Opening: SDR
        </Chip>
        <Chip>Free from January</Chip>
        <AddChip>Filter</AddChip>
      </ButtonRow>
      <ButtonRow>
        <Tag>Discovery</Tag>
        <Tag tone="accent">3 of 3 must-haves</Tag>
        <Signal tone="warn">Flat profile</Signal>
        <Signal tone="block">Discovery below 3</Signal>
        <Signal tone="info">Weights frozen</Signal>
        <Signal iconOnly tone="warn">
          Split on coachability
        </Signal>
      </ButtonRow>
      <ButtonRow>
        {["Applied", "Screen", "Role-play", "Debrief", "Offer"].map((stage, index) => (
          <StageSteps key={stage} label={stage} position={index + 1} total={5} />
        ))}
        <StageSteps ended label="Rejected" position={3} total={5} />
      </ButtonRow>
      <ButtonRow>
        <Who name="Yuki Tanabe" />
        <Who name="田中 裕子" />
        <Who name="ليلى حداد" />
        <Who name="🦊 Fox" size="large" />
        <Who alone kind="panelist" name="Adaeze Nwosu" />
        <Who kind="panelist" name="Hanna Virtanen" size="small" />
        <Who alone kind="panelist" name="A place on the panel" open />
      </ButtonRow>
    </Section>
  );
}

const anchors = {
  1: "Takes the feedback as an attack and defends the first try.",
  3: "Changes what was named, and only that.",
  5: "Carries the point over to a situation nobody named.",
};

function Levels() {
  return (
    <Section title="Levels and recommendation">
      <ButtonRow>
        {levelValues.map((level) => (
          <Level key={level} value={level} />
        ))}
        <Level value={null} />
        <Level mini value={4} />
      </ButtonRow>
      <Held<LevelAnswer> start={4}>
        {(value, set) => (
          <LevelKeys
            label="Opens with a purpose"
            notAssessedLabel="Not assessed"
            onChange={set}
            value={value}
          />
        )}
      </Held>
      <Held<LevelAnswer> start={3}>
        {(value, set) => (
          <AnchorScale
            anchors={anchors}
            heading={<h3>Coachability</h3>}
            label="Coachability"
            onChange={set}
            value={value}
          />
        )}
      </Held>
      <Held<string | null> start="yes">
        {(value, set) => (
          <Verdicts
            label="Would you hire her for this job?"
            onChange={set}
            options={[
              { value: "strong-no", label: "Strong no" },
              { value: "no", label: "No" },
              { value: "yes", label: "Yes" },
              { value: "strong-yes", label: "Strong yes" },
            ]}
            value={value}
          />
        )}
      </Held>
    </Section>
  );
}

function Messages() {
  return (
    <Section title="Messages">
      <Banner
        action={<Button compact>See ratings</Button>}
        title="Discovery is below the must-have minimum"
        tone="block"
      >
        The panel’s mean is 2.8, the role asks for 3. Hiring needs a written reason.
      </Banner>
      <Banner
        action={<Button compact>Choose one</Button>}
        title="The SDR kit has no role-play"
        tone="warn"
      >
        The first interview is on 2 December.
      </Banner>
      <Banner title="Weights are frozen" tone="info">
        The first scorecard came in on 9 November.
      </Banner>
      <Progress label="Printing 9 of 24 scorecards" max={24} onCancel={nothing} value={9} />
      <Progress label="Reading the file" value={null} />
      <EmptyState
        actions={
          <>
            <Button icon={Calendar}>Choose a role-play</Button>
            <Button variant="quiet">Open the sample workspace</Button>
          </>
        }
        title="No role-plays yet"
      >
        A role-play shows in fifteen minutes what a CV hides.
      </EmptyState>
      <ErrorState onRetry={nothing} title="The list could not be read">
        Nothing was changed. Try again, or open the log.
      </ErrorState>
      <Skeleton lines={3} />
    </Section>
  );
}

function Tables() {
  return (
    <Section title="Lists and menus">
      <SimpleTable
        caption="Weights"
        columns={[
          { id: "name", header: "Competency", cell: (row) => row.name, rowHeader: true },
          { id: "weight", header: "Weight", cell: (row) => row.weight, align: "end", width: 80 },
        ]}
        foot={["Sum", "100"]}
        rowId={(row) => row.name}
        rows={[
          { name: "Discovery", weight: 60 },
          { name: "Closing", weight: 40 },
        ]}
      />
      <SortableList
        itemId={(item) => item}
        itemLabel={(item) => item}
        items={["Applied", "Screen", "Interview"]}
        label="Stages"
        onMove={nothing}
        renderItem={(item) => item}
      />
      <Facts
        items={[
          { label: "Expects", value: "€112 000 on target, half of it variable" },
          { label: "Free from", value: "1 February, two months’ notice" },
        ]}
      />
      <ButtonRow>
        <Menu
          items={[
            {
              id: "print",
              label: "Print the report",
              icon: Printer,
              shortcut: "mod+p",
              onSelect: nothing,
            },
            { id: "line", separator: true },
            { id: "stage", label: "Stage", checked: true, onSelect: nothing },
            { id: "erase", label: "Erase…", icon: Trash2, danger: true, onSelect: nothing },
          ]}
          trigger={<Button>Actions</Button>}
        />
        <Popover label="Filter by place" trigger={<Button>Filter</Button>}>
          <Field label="Place">
            <TextInput />
          </Field>
        </Popover>
      </ButtonRow>
    </Section>
  );
}

/** Every component that stands still on a page. */
export function Components() {
  return (
    <Page>
      <PageHead
        actions={<Button variant="primary">Add candidate</Button>}
        crumb="Design system"
        subline="Every component once"
        title="Components"
      />
      <PageBody>
        <Finding>
          Quiet, precise, editorial. <em>Serif for what is said, sans for what is operated.</em>
        </Finding>
        <Buttons />
        <Fields />
        <Choices />
        <Marks />
        <Levels />
        <Messages />
        <Tables />
      </PageBody>
    </Page>
  );
}

export interface Person {
  id: string;
  name: string;
  stage: number;
  fit: number;
}

const stages = ["Applied", "Screen", "Role-play", "Debrief", "Offer"];
const names = [
  "Leila Haddad",
  "Kwame Asante",
  "Siobhán Keane",
  "Mateus Oliveira",
  "Yuki Tanabe",
  "Zsófia Kelemen",
];

export function makePeople(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    name: `${names[index % names.length] ?? ""}${index < names.length ? "" : ` ${index}`}`,
    stage: (index % 5) + 1,
    fit: 90 - (index % 60),
  }));
}

export const personColumns: readonly Column<Person>[] = [
  {
    id: "name",
    header: "Name",
    cell: (row) => <WhoLine name={row.name} />,
    min: 160,
    flex: 2,
    sortable: true,
  },
  {
    id: "stage",
    header: "Stage",
    cell: (row) => (
      <StageSteps label={stages[row.stage - 1] ?? ""} position={row.stage} total={5} />
    ),
    width: 120,
  },
  {
    id: "fit",
    header: "Fit",
    cell: (row) => <b>{row.fit}</b>,
    width: 72,
    align: "end",
    sortable: true,
  },
  {
    id: "next",
    header: "Next",
    cell: (row) =>
      row.stage === 4 ? <Signal tone="block">Discovery below 3</Signal> : "Invite to role-play",
    min: 140,
    hideBelow: "narrow",
  },
];

/** The window: sidebar, list in two groups, open panel. */
export function Shell() {
  const people = makePeople(12);
  const [openId, setOpenId] = useState<string | null>("p0");
  const [tab, setTab] = useState("profile");
  const [collapsed, setCollapsed] = useState(false);
  const opened = people.find((person) => person.id === openId);
  return (
    <Frame
      sidebar={
        <Sidebar
          brand="Bullpen"
          collapsed={collapsed}
          foot={(icons) => (icons ? null : <span>Saved 14:02</span>)}
          footItems={[{ id: "settings", label: "Settings", href: "#/settings", icon: Settings }]}
          goTo={{ label: "Go to…", shortcut: "mod+k", onOpen: nothing }}
          items={[
            { id: "home", label: "Home", href: "#/", icon: House },
            {
              id: "hiring",
              label: "Hiring",
              href: "#/candidates",
              icon: UserSearch,
              children: [
                { id: "openings", label: "Openings", href: "#/openings", count: 3 },
                {
                  id: "candidates",
                  label: "Candidates",
                  href: "#/candidates",
                  count: 17,
                  current: true,
                },
              ],
            },
          ]}
          label="Areas"
          onCollapsedChange={setCollapsed}
        />
      }
    >
      <Page fill>
        <Split
          side={
            opened && (
              <Tabs onChange={setTab} value={tab}>
                <SidePanel
                  footer={<Button icon={Printer}>Report</Button>}
                  leading={<Who name={opened.name} size="large" />}
                  onClose={() => setOpenId(null)}
                  onNext={nothing}
                  onPrevious={nothing}
                  subtitle="Key accounts, Kystnett, Bergen"
                  tabs={
                    <TabList
                      items={[
                        { id: "profile", label: "Profile" },
                        { id: "cards", label: "Scorecards", count: 4 },
                      ]}
                      label="Candidate"
                    />
                  }
                  title={opened.name}
                >
                  <TabPanel id="profile">
                    <Finding compact>
                      A specialist: she peaks in discovery and creativity, and holds every
                      must-have.
                    </Finding>
                    <Facts items={[{ label: "Expects", value: "€112 000 on target" }]} small />
                  </TabPanel>
                  <TabPanel id="cards">Four scorecards</TabPanel>
                </SidePanel>
              </Tabs>
            )
          }
        >
          <PageHead
            actions={
              <Button shortcut="n" variant="primary">
                Add candidate
              </Button>
            }
            title="Candidates"
          />
          <Toolbar aria-label="Filters">
            <SearchInput
              aria-label="Search people"
              icon={Search}
              placeholder="Name, place, a word in the notes"
            />
            <Chip onRemove={nothing} removeLabel="Remove filter Applied since 1 October">
              Applied since 1 October
            </Chip>
            <AddChip>Filter</AddChip>
            <span>12 people, by fit</span>
          </Toolbar>
          <DataTable
            columns={personColumns}
            groups={[
              {
                id: "ae",
                header: "Account executive, northern ports",
                note: "8 · weights frozen 9 November",
                rows: people.slice(0, 8),
              },
              { id: "sdr", header: "Sales development rep", note: "4", rows: people.slice(8) },
            ]}
            isEnded={(person) => person.id === "p7"}
            label="Candidates"
            onOpen={(person) => setOpenId(person.id)}
            onSort={nothing}
            rowId={(person) => person.id}
            selectedId={openId}
            sort={{ id: "fit", direction: "descending" }}
          />
        </Split>
      </Page>
      <Toaster />
    </Frame>
  );
}
