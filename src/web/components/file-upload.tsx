// Sending a file: the field, alone or as a form with its button, and what is told of a file that could not be used.
import type { ComponentChildren } from 'preact';

/** Where the box that tells of a refused file lies on a page. */
const REFUSED = 'nektet';

interface FileFieldProps {
  /** File types as a browser filters them. */
  readonly accept: string;
  readonly words: { readonly file: string; readonly fileHint: string };
  readonly isRequired?: boolean;
  readonly isMultiple?: boolean;
  /** The file before this one was refused: where that is told, and the sentence where it is told under the field. */
  readonly refused?: { readonly id: string; readonly text?: string | undefined } | undefined;
}

/** The file, or files, are sent as `fil`. */
export function FileField({ accept, words, isRequired, isMultiple, refused }: FileFieldProps) {
  return (
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
        required={isRequired}
        accept={accept}
        aria-describedby={refused ? `fil-h ${refused.id}` : 'fil-h'}
        aria-invalid={refused ? 'true' : undefined}
      />
      {refused?.text ? (
        <p class="ds-validation-message field-error" id={refused.id}>
          {refused.text}
        </p>
      ) : null}
    </div>
  );
}

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
  /** Above the field. */
  readonly heading?: ComponentChildren;
  /** Below the button. */
  readonly children?: ComponentChildren;
}

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
      <FileField
        accept={accept}
        words={words}
        isRequired
        isMultiple={isMultiple ?? false}
        refused={isRefused ? { id: REFUSED, text: fault } : undefined}
      />
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
