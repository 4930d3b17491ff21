// Sending a file: the form with its field and button, and what is told of a file that could not be used.
import type { ComponentChildren } from 'preact';

/** Where the box that tells of a refused file lies on a page. */
const REFUSED = 'nektet';

interface FileFormProps {
  readonly action: string;
  /** File types as a browser filters them. */
  readonly accept: string;
  readonly words: { readonly file: string; readonly fileHint: string; readonly upload: string };
  /** The file before this one was refused; `RefusedFile` says why, or `fault`. */
  readonly isRefused: boolean;
  /** Said under the field of a refusal that needs no box. */
  readonly fault?: string;
  readonly isMultiple?: boolean;
  readonly isNarrow?: boolean;
  readonly heading?: ComponentChildren;
  /** Below the button. */
  readonly children?: ComponentChildren;
}

/** The file, or files, are sent as `fil`. */
export function FileForm(props: FileFormProps) {
  const { action, accept, words, isRefused, fault, isMultiple, isNarrow, heading, children } = props;
  return (
    <form
      class={isNarrow ? 'stack narrow' : 'stack'}
      method="post"
      action={action}
      enctype="multipart/form-data"
    >
      {heading}
      <div class="ds-field">
        <label class="ds-label" for="fil">
          {words.file}
        </label>
        <p data-field="description" id="fil-h" class="tiny">
          {words.fileHint}
        </p>
        <input
          class="ds-input"
          id="fil"
          name="fil"
          type="file"
          multiple={isMultiple}
          required
          accept={accept}
          aria-describedby={isRefused ? `fil-h ${REFUSED}` : 'fil-h'}
          aria-invalid={isRefused ? 'true' : undefined}
        />
        {isRefused && fault ? (
          <p class="ds-validation-message field-error" id={REFUSED}>
            {fault}
          </p>
        ) : null}
      </div>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.upload}
        </button>
      </p>
      {children}
    </form>
  );
}

interface RefusedFileProps {
  readonly title: string;
  /** Names the file; null where none was sent. */
  readonly file: string | null;
  readonly lines: readonly string[];
  readonly nothingKept: string;
}

export function RefusedFile({ title, file, lines, nothingKept }: RefusedFileProps) {
  return (
    <div class="refused" id={REFUSED} role="alert">
      <h2>{title}</h2>
      {file ? <p class="small">{file}</p> : null}
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="small">{nothingKept}</p>
    </div>
  );
}
