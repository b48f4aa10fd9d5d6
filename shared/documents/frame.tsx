import type { ReactNode } from "react";
import type { Company } from "../company.ts";
import { formatInstantDay } from "../rules/format.ts";
import type { Finding } from "../rules/findings/finding.ts";

/** Whose paper it is and when it was made. */
export interface Heading {
  company: Pick<Company, "name" | "logo" | "timeZone" | "currency">;
  /** What kind of document it is, in words. */
  kind: string;
  /** The instant it was made. */
  madeAt: number;
}

interface DocumentPageProps {
  title: string;
  stylesheet: string;
  children?: ReactNode;
}

/** A whole page of HTML: one linked stylesheet, no script, no inline style. */
export function DocumentPage({ title, stylesheet, children }: DocumentPageProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <main className="document">{children}</main>
      </body>
    </html>
  );
}

/** Logo, company, kind and date on one line. */
export function Letterhead({ company, kind, madeAt }: Heading) {
  return (
    <header className="letterhead">
      {company.logo !== null && <img src={company.logo} alt="" />}
      <span>
        <bdi>{company.name}</bdi>
      </span>
      <span className="dated">
        {kind} · {formatInstantDay(madeAt, company.timeZone)}
      </span>
    </header>
  );
}

/** The title of a document. A long one is set smaller, so that it leaves room for what it is about. */
export function Title({ children }: { children: string }) {
  return (
    <h1 className={children.length > 48 ? "long" : undefined}>
      <bdi>{children}</bdi>
    </h1>
  );
}

/** The sentence that opens a document. */
export function Lead({ finding }: { finding: Finding }) {
  return (
    <p className="lead">
      {finding.map((segment, at) =>
        segment.emphasis ? <em key={at}>{segment.text}</em> : segment.text,
      )}
    </p>
  );
}

interface VerdictItem {
  term: string;
  value: string;
  note: string;
  alert?: boolean | undefined;
}

/** Four figures side by side. */
export function Verdict({ items }: { items: readonly VerdictItem[] }) {
  return (
    <dl className="verdict">
      {items.map(({ term, value, note, alert }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note !== "" && <small className={alert ? "alert" : undefined}>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface SectionProps {
  title: string;
  /** Short enough to stay on one page as a whole. */
  together?: boolean;
  children: ReactNode;
}

/** A section under its heading. */
export function Section({ title, together, children }: SectionProps) {
  return (
    <section className={together ? "together" : undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Things to do or to talk about, with a box to tick. */
export function OpenPoints({ points }: { points: readonly string[] }) {
  return (
    <ul className="open-points">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

/** Small print in two columns. */
export function Method({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <div className="columns small">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}

/** A line for everybody who signs. */
export function Signatures({
  people,
}: {
  people: readonly { id: string; name: string; title: string }[];
}) {
  return (
    <ul className={people.length <= 2 ? "signatures wide" : "signatures"}>
      {people.map((person) => (
        <li key={person.id}>
          <b>
            <bdi>{person.name}</bdi>
          </b>
          <bdi>{person.title}</bdi>
        </li>
      ))}
    </ul>
  );
}
