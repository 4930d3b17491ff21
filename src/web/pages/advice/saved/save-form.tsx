// Keeping the advice, for somebody signed in who buys for a body: the one that is asked for, or else the first of her own.
import { partyKind } from '../../../../modules/accounts/model.ts';
import { may } from '../../../../modules/accounts/policy.ts';
import { LONGEST_TITLE } from '../../../../modules/advice/saved/model.ts';
import { TextField } from '../../../components/form-fields.tsx';
import { Section } from '../../../components/section.tsx';
import type { PageRequest } from '../../../page.ts';
import { pathsFor } from '../../../paths.ts';
import { BODY } from '../answer-names.ts';
import { Hidden } from '../way.tsx';

export const TITLE = 'tittel';

interface SaveFormProps {
  readonly request: PageRequest;
  readonly said: URLSearchParams;
  readonly title: string;
  readonly error?: string | undefined;
}

export function SaveForm({ request, said, title, error }: SaveFormProps) {
  const { viewer, texts, language } = request;
  if (!viewer) return null;
  const { grants } = viewer.signedIn;
  const own = [...new Set(grants.map(({ party }) => party))].filter(
    (party) => partyKind(party) === 'body' && may(grants, 'advice.save', party),
  );
  const party = own.find((one) => (one as string) === said.get(BODY)) ?? own[0];
  if (!party) return null;
  const words = texts.savedAdvice;
  return (
    <Section id="lagre" title={words.saveTitle}>
      <form class="stack narrow" method="post" action={pathsFor(language).ownOf(party, '/rad/lagre')}>
        <Hidden said={said} />
        <p>{words.saveText(viewer.parties.nameOf(party))}</p>
        <TextField
          id={TITLE}
          name={TITLE}
          label={words.saveName}
          value={title}
          maxLength={LONGEST_TITLE}
          error={error}
        />
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.save}
          </button>
        </p>
      </form>
    </Section>
  );
}
