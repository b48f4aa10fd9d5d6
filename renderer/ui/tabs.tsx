import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./tabs.module.css";

export interface TabItem {
  id: string;
  label: ReactNode;
  count?: number | undefined;
}

interface TabsProps {
  value: string;
  onChange: (id: string) => void;
  children: ReactNode;
}

/** Holds a TabList and its TabPanels, wherever in the layout the two stand. */
export function Tabs({ value, onChange, children }: TabsProps) {
  return (
    <Radix.Root className={styles.root} onValueChange={onChange} value={value}>
      {children}
    </Radix.Root>
  );
}

export function TabList({
  items,
  label,
  className,
}: {
  items: readonly TabItem[];
  label: string;
  className?: string | undefined;
}) {
  return (
    <Radix.List aria-label={label} className={classNames(styles.list, className)}>
      {items.map((item) => (
        <Radix.Trigger className={styles.tab} key={item.id} value={item.id}>
          {item.label}
          {item.count !== undefined && <span className={styles.count}> {item.count}</span>}
        </Radix.Trigger>
      ))}
    </Radix.List>
  );
}

export function TabPanel({
  id,
  className,
  keep,
  children,
}: {
  id: string;
  className?: string | undefined;
  /** What is in it goes on while another panel is looked at: a form that is being filled in. */
  keep?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <Radix.Content
      {...(keep ? { forceMount: true } : {})}
      className={classNames(styles.panel, className)}
      value={id}
    >
      {children}
    </Radix.Content>
  );
}
