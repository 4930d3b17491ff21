// The text that names whoever asked: the page where she reads it and says yes or no, and what the others are shown of it.
import type { PartyDirectory } from '../../../flows/parties.ts';
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { Experience, Guidance } from '../../../modules/network/library/model.ts';
import { isNameAgreed } from '../../../modules/network/library/rules.ts';
import { Mark } from '../../components/mark.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { ownLibraryPage } from './frame.tsx';
import { Told } from './told.tsx';

interface NameAgreedProps {
  readonly request: PageRequest;
  readonly parties: PartyDirectory;
  readonly experience: Experience;
}

/** Whether whoever is named has said yes to the text; nothing where nobody is. */
export function NameAgreed({ request, parties, experience }: NameAgreedProps) {
  const { naming } = request.texts.library;
  if (experience.withParty === null) return null;
  const name = parties.nameOf(experience.withParty);
  const isAgreed = isNameAgreed(experience);
  return (
    <p>
      <Mark
        kind={isAgreed ? 'confirmed' : 'mustBeChecked'}
        texts={request.texts.site}
        label={isAgreed ? naming.agreed(name) : naming.notYet(name)}
      />
    </p>
  );
}

export interface NamingView {
  readonly guidance: Guidance;
  readonly experience: Experience;
  readonly problems: readonly Problem[];
}

function Answer({ asked, view }: { asked: AskedForParty; view: NamingView }) {
  const { request, paths, party, signedIn } = asked;
  const { naming, guidance: words } = request.texts.library;
  const { guidance, experience } = view;
  if (!may(signedIn.grants, 'guidance.write', party.id)) return <p>{words.one.readOnly}</p>;
  const isAgreed = isNameAgreed(experience);
  return (
    <form class="stack-s" method="post" action={paths.ownOf(party.id, `/veiledning/${guidance.id}/tekst`)}>
      <input type="hidden" name="versjon" value={String(experience.version)} />
      <p>{isAgreed ? naming.saidYes : naming.text}</p>
      <p class="buttons">
        {isAgreed ? null : (
          <button class="ds-button" type="submit" name="valg" value="ja">
            {naming.yes}
          </button>
        )}
        <button class="ds-button" data-variant="secondary" type="submit" name="valg" value="nei">
          {naming.no}
        </button>
      </p>
    </form>
  );
}

export function namingPage(asked: AskedForParty, view: NamingView): Page {
  const { request, paths, party, parties } = asked;
  const { naming, states, form } = request.texts.library;
  const { guidance, experience, problems } = view;
  return ownLibraryPage(asked, {
    title: experience.title,
    above: naming.from(parties.nameOf(guidance.other), states[experience.state]),
    faults: { title: form.errors, problems, fieldOf: () => 'svar' },
    children: (
      <>
        <section class="frame section stack-s" id="svar" aria-labelledby="svar-t">
          <h2 id="svar-t">{naming.title}</h2>
          <Answer asked={asked} view={view} />
        </section>
        <Told request={request} parties={parties} experience={experience} />
        <p class="frame section-end">
          <a href={paths.ownOf(party.id, `/veiledning/${guidance.id}`)}>{naming.back}</a>
        </p>
      </>
    ),
  });
}
