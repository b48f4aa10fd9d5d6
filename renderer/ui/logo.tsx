/** The mark: an open frame with one seat filled. */
export function Logo({ size = 20, className }: { size?: number; className?: string | undefined }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="2"
      viewBox="0 0 20 20"
      width={size}
    >
      <path d="M12.5 3H6a3 3 0 0 0-3 3v8a3 3 0 0 0 3 3h8a3 3 0 0 0 3-3V7.5" />
      <circle cx="10" cy="10" fill="currentColor" r="2.4" stroke="none" />
    </svg>
  );
}
