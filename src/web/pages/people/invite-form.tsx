// The form that gives somebody a role by name and e-mail.
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../../kernel/result.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/form-fields.tsx';
import type { PageRequest } from '../../page.ts';
import { errorLines, problemOf } from './problem-words.ts';
import type { TypedInvitation } from './typed-forms.ts';

interface InviteFormProps {
  readonly request: PageRequest;
  readonly action: string;
  readonly typed: TypedInvitation;
  readonly problems: readonly Problem[];
  /** Fields of its own: which role, which party. */
  readonly children: ComponentChildren;
  /** Of the fields above, by path. */
  readonly fields: Readonly<Record<string, string>>;
}

const FIELDS = { name: 'navn', email: 'epost', until: 'til' };

export function InviteForm({ request, action, typed, problems, children, fields }: InviteFormProps) {
  const words = request.texts.people.invite;
  const at = (path: string): string | undefined => problemOf(request, problems, path);
  return (
    <form class="stack narrow" method="post" action={action} novalidate>
      <ErrorSummary
        title={request.texts.people.notDone}
        lines={errorLines(request, problems, { ...FIELDS, ...fields })}
      />
      <TextField
        id="navn"
        name="navn"
        label={words.name}
        value={typed.name}
        maxLength={120}
        error={at('name')}
      />
      <TextField
        id="epost"
        name="epost"
        label={words.email}
        type="email"
        value={typed.email}
        maxLength={254}
        error={at('email')}
      />
      {children}
      <TextField
        id="til"
        name="til"
        label={words.until}
        hint={words.untilHint}
        value={typed.until}
        error={at('until')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  );
}
