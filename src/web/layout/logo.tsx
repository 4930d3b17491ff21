// The mark: three cells that grow into one around a common centre.

export function Logo() {
  return (
    <svg viewBox="0 0 56 56" aria-hidden="true" focusable="false">
      <mask id="logo-cut">
        <path fill="#fff" d="M0 0h56v56H0z" />
        <path d="M28 14V-4M16 35 0 45.5M40 35 56 45.5" stroke="#000" stroke-width="3.2" />
      </mask>
      <path
        class="logo-cells"
        mask="url(#logo-cut)"
        d="M23.8 4.2 33 3.6c2.9-.2 5.7 1 7.6 3.2l9.2 10.8c1.7 2 2.5 4.6 2.2 7.2l-1.3 12c-.3 2.8-1.8 5.3-4.2 6.8l-12.3 7.7c-2.5 1.6-5.6 1.9-8.3.8L11.2 46c-2.7-1.1-4.7-3.4-5.4-6.2L3.3 29.3c-.7-2.7-.1-5.6 1.5-7.9L16.2 7.9c1.8-2.3 4.6-3.6 7.6-3.7z"
      />
      <circle class="logo-centre" cx="28" cy="28" r="6" />
    </svg>
  );
}
