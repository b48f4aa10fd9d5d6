import { Redirect, Route, Switch, useSearch } from "wouter";
import { useChannel } from "./api.ts";
import { CapacityPage } from "./features/capacity/capacity-page.tsx";
import { CompetenciesPage } from "./features/competencies/competencies-page.tsx";
import { CandidatesPage } from "./features/candidates/candidates-page.tsx";
import { ComparePage } from "./features/compare/compare-page.tsx";
import { DecisionsPage } from "./features/decisions/decisions-page.tsx";
import { RecordPage } from "./features/decisions/record-page.tsx";
import { DebriefPage } from "./features/debrief/debrief-page.tsx";
import { GuidedPage } from "./features/debrief/guided-page.tsx";
import { DocumentPage } from "./features/documents/document-page.tsx";
import { ReportsPage } from "./features/documents/reports-page.tsx";
import { FairnessPage } from "./features/fairness/fairness-page.tsx";
import { InterviewsPage } from "./features/interviews/interviews-page.tsx";
import { NewInterviewPage } from "./features/interviews/new-interview-page.tsx";
import { PayPage } from "./features/pay/pay-page.tsx";
import { NewRecoveryCode } from "./features/handover/new-recovery-code.tsx";
import { PinNotice } from "./features/handover/pin-notice.tsx";
import { HomePage } from "./features/home/home-page.tsx";
import { OrgPage } from "./features/org/org-page.tsx";
import { RoleJobPage } from "./features/roles/job-page.tsx";
import { RolePage } from "./features/roles/role-page.tsx";
import { RolesPage } from "./features/roles/roles-page.tsx";
import { KitItemPage } from "./features/openings/item-editor/item-page.tsx";
import { KitPage } from "./features/openings/kit-page.tsx";
import { OpeningPage } from "./features/openings/opening-page.tsx";
import { OpeningsPage } from "./features/openings/openings-page.tsx";
import { NewOpeningPage } from "./features/openings/new-opening-page.tsx";
import { ScorecardPage } from "./features/scorecard/scorecard-page.tsx";
import { DeskPage } from "./features/sheets/desk-page.tsx";
import { SettingsPage } from "./features/settings/settings-page.tsx";
import { LinkButton } from "./ui/button.tsx";
import { EmptyState } from "./ui/empty.tsx";
import { Page, PageBody } from "./ui/page.tsx";

/** Every address of the app. A page of one feature reaches another by its address only. */
export function Pages({ actorId, isDesk }: { actorId: string; isDesk: boolean }) {
  const company = useChannel("company.get", {});
  const timeZone = company.data?.timeZone ?? "UTC";
  return (
    <>
      <PinNotice timeZone={timeZone} />
      <NewRecoveryCode />
      <Addresses actorId={actorId} isDesk={isDesk} timeZone={timeZone} />
    </>
  );
}

interface AddressesProps {
  actorId: string;
  isDesk: boolean;
  timeZone: string;
}

function Addresses({ actorId, isDesk, timeZone }: AddressesProps) {
  return (
    <Switch>
      <Route path="/">
        {isDesk ? <DeskPage /> : <HomePage actorId={actorId} timeZone={timeZone} />}
      </Route>
      <Route path="/roles">
        <RolesPage />
      </Route>
      <Route path="/roles/:id">{({ id }) => <RolePage id={id} key={id} />}</Route>
      <Route path="/roles/:id/job">{({ id }) => <RoleJobPage id={id} key={id} />}</Route>
      <Route path="/competencies/:id?">{({ id }) => <CompetenciesPage id={id ?? null} />}</Route>
      <Route path="/candidates/:id?">
        {({ id }) => <CandidatesPage id={id ?? null} timeZone={timeZone} />}
      </Route>
      <Route path="/openings">
        <OpeningsPage />
      </Route>
      <Route path="/openings/new">
        <NewOpeningPage />
      </Route>
      <Route path="/openings/:id">{({ id }) => <OpeningPage id={id} key={id} />}</Route>
      <Route path="/openings/:id/kit">{({ id }) => <KitPage id={id} key={id} />}</Route>
      <Route path="/openings/:id/kit/:itemId">
        {({ id, itemId }) => <KitItemPage itemId={itemId} key={itemId} openingId={id} />}
      </Route>
      <Route path="/openings/:id/compare">
        {({ id }) => <ComparePage key={id} openingId={id} />}
      </Route>
      <Route path="/decisions">
        <DecisionsPage timeZone={timeZone} />
      </Route>
      <Route path="/decisions/:id/record">
        {({ id }) => <RecordPage key={id} openingId={id} timeZone={timeZone} />}
      </Route>
      <Route path="/interviews/new">
        <NewInterview timeZone={timeZone} />
      </Route>
      <Route path="/interviews/:id?">
        {({ id }) => <InterviewsPage actorId={actorId} id={id ?? null} />}
      </Route>
      <Route path="/scorecards/:id">
        {({ id }) => <ScorecardPage actorId={actorId} id={id} key={id} />}
      </Route>
      <Route path="/decisions/:openingId">
        {({ openingId }) => (
          <DebriefPage key={openingId} openingId={openingId} timeZone={timeZone} />
        )}
      </Route>
      <Route path="/decisions/:openingId/debrief/:applicationId">
        {({ openingId, applicationId }) => (
          <GuidedPage
            actorId={actorId}
            applicationId={applicationId}
            key={applicationId}
            openingId={openingId}
          />
        )}
      </Route>
      <Route path="/reports">
        <ReportsPage timeZone={timeZone} />
      </Route>
      <Route path="/reports/:kind/:id/:profile?">
        {({ kind, id, profile }) => (
          <DocumentPage id={id} key={`${kind} ${id}`} kind={kind} profile={profile} />
        )}
      </Route>
      <Route path="/fairness/:part?">{({ part }) => <FairnessPage part={part ?? "rates"} />}</Route>
      <Route path="/plan/pay/:roleId?">{({ roleId }) => <PayPage roleId={roleId ?? null} />}</Route>
      <Route path="/plan/org/:seatId?">{({ seatId }) => <OrgPage seatId={seatId ?? null} />}</Route>
      <Route path="/plan/capacity">
        <CapacityPage />
      </Route>
      <Route path="/settings">
        <Redirect replace to="/settings/file" />
      </Route>
      <Route path="/settings/:section">{({ section }) => <SettingsPage section={section} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function NewInterview({ timeZone }: { timeZone: string }) {
  const applicationId = new URLSearchParams(useSearch()).get("application");
  return <NewInterviewPage applicationId={applicationId} timeZone={timeZone} />;
}

function NotFound() {
  return (
    <Page>
      <PageBody>
        <EmptyState
          alone
          actions={<LinkButton href="#/">Home</LinkButton>}
          title="There is nothing at this address"
        >
          It may have been deleted, or belong to another workspace.
        </EmptyState>
      </PageBody>
    </Page>
  );
}
