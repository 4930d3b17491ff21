// One of a party's own experiences: what can be done with it now comes first, then the text as others read it.
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { Experience } from '../../../modules/network/library/model.ts';
import { isEditable, isNameAgreed } from '../../../modules/network/library/rules.ts';
import { type NetworkRow, networksOf } from '../../../modules/network/life/queries.ts';
import { SelectField } from '../../components/form-fields.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import { Concerns, ownLibraryPage, saidIn } from './frame.tsx';
import { libraryProblemAt } from './library-words.ts';
import { NameAgreed } from './naming.tsx';
import { Told } from './told.tsx';

interface OwnProps {
  readonly asked: AskedForParty;
  readonly experience: Experience;
  readonly problems: readonly Problem[];
}

const pathOf = ({ asked: { paths, party }, experience }: OwnProps, part: string): string =>
  paths.ownOf(party.id, `/erfaringer/${experience.id}${part}`);

interface DoButtonProps {
  readonly action: string;
  readonly label: string;
}

const DoButton = ({ action, label }: DoButtonProps) => (
  <form method="post" action={action}>
    <button class="ds-button" data-variant="secondary" data-size="sm" type="submit">
      {label}
    </button>
  </form>
);

/** Networks the party is in and does not lead: nobody looks over her own. */
const readersAmong = ({ asked: { party } }: OwnProps, networks: readonly NetworkRow[]) =>
  networks.filter(({ leader, own, status }) => leader !== party.id && own === 'joined' && status !== 'draft');

function Send(props: OwnProps & { readonly networks: readonly NetworkRow[] }) {
  const { asked, experience, problems } = props;
  const { request, party, parties } = asked;
  const words = request.texts.library.page;
  const options = [
    ...(party.isDemo ? [] : [{ value: '', label: words.installation }]),
    ...readersAmong(props, props.networks).map(({ id, title, leader }) => ({
      value: id,
      label: words.leader(title, parties.nameOf(leader)),
    })),
  ];
  if (options.length === 0) return <p>{words.noOne}</p>;
  const error = libraryProblemAt(request, problems, 'confirmed');
  return (
    <form class="stack message-form" method="post" action={pathOf(props, '/send')}>
      <Concerns request={request} facts={experience} heading="h3" />
      <SelectField
        id="nettverk"
        name="nettverk"
        label={words.network}
        value={experience.network ?? options[0]?.value ?? ''}
        options={options}
        error={libraryProblemAt(request, problems, 'network')}
      />
      <div>
        <label class="check">
          <input
            type="checkbox"
            id="bekreft"
            name="bekreft"
            value="ja"
            aria-invalid={error ? 'true' : undefined}
            aria-describedby={error ? 'bekreft-f' : undefined}
          />
          {words.confirm}
        </label>
        {error ? (
          <p class="ds-validation-message field-error" id="bekreft-f">
            {error}
          </p>
        ) : null}
      </div>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  );
}

/** Whoever asked is named, and has to say yes first. */
function Named({ asked, experience }: OwnProps) {
  const { request, parties } = asked;
  const { naming } = request.texts.library;
  const { withParty, state } = experience;
  if (withParty === null) return null;
  const name = parties.nameOf(withParty);
  return (
    <div class="stack-s">
      {isEditable(state) && !isNameAgreed(experience) ? (
        <p>{naming.whenSent(name)}</p>
      ) : (
        <NameAgreed request={request} parties={parties} experience={experience} />
      )}
      <DoButton
        action={pathOf({ asked, experience, problems: [] }, '/uten-navn')}
        label={naming.leaveOut(name)}
      />
    </div>
  );
}

function Now(props: OwnProps & { readonly networks: readonly NetworkRow[] }) {
  const { asked, experience } = props;
  const { request, paths } = asked;
  const words = request.texts.library.page;
  if (experience.state === 'sent') {
    return (
      <div class="stack-s">
        <p>{words.waiting}</p>
        <DoButton action={pathOf(props, '/trekk')} label={words.takeBack} />
      </div>
    );
  }
  if (experience.state === 'published') {
    return (
      <div class="stack-s">
        <p>
          <a href={paths.experience(experience.id)}>{words.see}</a>
        </p>
        <div class="buttons">
          <DoButton action={pathOf(props, '/gjelder')} label={words.confirmStill} />
          <DoButton action={pathOf(props, '/trekk')} label={words.withdraw} />
        </div>
        <p class="small">{words.withdrawText}</p>
      </div>
    );
  }
  return (
    <div class="stack-s">
      {experience.returnedReason ? (
        <div class="refused">
          <h3>{words.returned}</h3>
          <p class="as-written">{experience.returnedReason}</p>
        </div>
      ) : null}
      <p>{words.sendLead}</p>
      <Send {...props} />
      <div class="buttons">
        <a href={pathOf(props, '/endre')}>{words.change}</a>
        <DoButton action={pathOf(props, '/slett')} label={words.remove} />
      </div>
    </div>
  );
}

export async function ownExperiencePage(
  asked: AskedForParty,
  experience: Experience,
  problems: readonly Problem[] = [],
): Promise<Page> {
  const { request, paths, party, parties, ctx, signedIn } = asked;
  const { page: words, states, form } = request.texts.library;
  const said = problems.length === 0 ? saidIn(request) : null;
  const props = { asked, experience, problems };
  const mayWrite = may(signedIn.grants, 'library.write', party.id);
  const networks = mayWrite && isEditable(experience.state) ? await networksOf(ctx, party.id) : [];
  return ownLibraryPage(asked, {
    title: experience.title,
    above: states[experience.state],
    said,
    faults: {
      title: form.errors,
      problems,
      fieldOf: (path) => (path === 'confirmed' ? 'bekreft' : 'nettverk'),
    },
    children: (
      <>
        {mayWrite ? (
          <section class="frame section stack-s" aria-labelledby="na">
            <h2 id="na">{isEditable(experience.state) ? words.sendTitle : states[experience.state]}</h2>
            <Now {...props} networks={networks} />
            <Named {...props} />
          </section>
        ) : null}
        <Told request={request} parties={parties} experience={experience} />
        <p class="frame section-end">
          <a href={paths.ownOf(party.id, '/erfaringer')}>{words.back}</a>
        </p>
      </>
    ),
  });
}
