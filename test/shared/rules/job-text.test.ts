import { expect, test } from "vitest";
import { builtInRoles } from "../../../shared/content/content.ts";
import { jobDescription } from "../../../shared/rules/job-description.ts";
import { jobHtml, jobMarkdown, jobText } from "../../../shared/rules/job-text.ts";

const sdr = builtInRoles().find((role) => role.id === "sdr")!;
const company = {
  name: "Tide <b>mark</b> & *Co*",
  customerType: "[ports](https://evil.example)",
  customerBenefit: "`rm`",
  location: "",
  currency: "EUR",
};
const job = jobDescription(
  {
    ...sdr,
    name: "# SDR <script>alert(1)</script>",
    jobAd: {
      headline: "{company}",
      opening: "1. One\n- two\n\n    three {location}",
      offer: ["+ more", "12) {customer_type}", "![x](y) {customer_benefit}"],
      own: { duties: ["> quoted\n# heading"], must: [], nice: [], why: ["Plain"] },
    },
  },
  { company },
);

test("as plain text: blanks in brackets, points with a dash, nothing escaped", () => {
  expect(jobText(job, company.name)).toBe(
    `# SDR <script>alert(1)</script>
Tide <b>mark</b> & *Co*

Tide <b>mark</b> & *Co*

1. One
- two

three [Location]

What you will own
- > quoted # heading

What we offer
- + more
- 12) [ports](https://evil.example)
- ![x](y) \`rm\`

Why join
- Plain
`,
  );
});

test("as Markdown: whatever somebody typed is text, never markup", () => {
  expect(jobMarkdown(job, company.name)).toBe(
    String.raw`# \# SDR \<script\>alert(1)\</script\>

Tide \<b\>mark\</b\> \& \*Co\*

**Tide \<b\>mark\</b\> \& \*Co\***

1\. One\
\- two

three \[Location\]

## What you will own

- \> quoted \# heading

## What we offer

- \+ more
- 12\) \[ports\](https://evil.example)
- \!\[x\](y) ${"\\`rm\\`"}

## Why join

- Plain
`,
  );
});

test("as HTML: the same, escaped", () => {
  const html = jobHtml(job, company.name);
  expect(
    html.match(/<\/?[a-z0-9]+/g)!.every((tag) => /^<\/?(?:h1|h2|p|strong|ul|li|br)$/.test(tag)),
  ).toBe(true);
  expect(html).toContain('<li dir="auto">12) [ports](https://evil.example)</li>');
  expect(html).toContain("Tide &lt;b&gt;mark&lt;/b&gt; &amp; *Co*");
});

test("every built-in job description can be handed over as text", () => {
  for (const role of builtInRoles()) {
    const made = jobDescription(role, { company: { ...company, name: "Tidemark" } });
    expect(jobMarkdown(made, "Tidemark")).toContain("## What you will own");
    expect(jobText(made, "Tidemark")).not.toMatch(/[{}]|undefined|null/);
  }
});
