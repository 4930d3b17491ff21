// Agreements that may exist for what is bought: something to check beside buying together, never an answer.
import { agreementsToCheck, type KnownAgreement } from '../../../modules/agreements/known-agreements.ts';
import type { BodyId, Source } from '../../../modules/registry/model.ts';
import { Mark } from '../../components/mark.tsx';
import { SourceLine } from '../../components/source-list.tsx';
import type { PageRequest } from '../../page.ts';
import { namesOf, type RunView } from './run-view.ts';

interface Props {
  readonly request: PageRequest;
  readonly view: RunView;
  /** Who buys what. */
  readonly wanted: readonly { readonly category: string; readonly bodies: readonly string[] }[];
  /** Below something else in its section, with a heading of its own. */
  readonly isBelow?: boolean;
}

const sourceOf = ({ sources, sourceDate }: KnownAgreement): Source => ({
  references: sources,
  date: sourceDate,
});

function Line({ request, view, agreement, categories }: Pick<Props, 'request' | 'view'> & Found) {
  const { texts, format, language } = request;
  const words = texts.groups.agreements;
  const names = namesOf(request, view);
  const bought = categories.map(names.categoryIn).join(', ');
  return (
    <li class="stack-s">
      <p>{words.mayExist(bought, agreement.name[language], agreement.owner)}</p>
      <p class="small">{agreement.note[language]}</p>
      <p class="tiny">
        <SourceLine request={request} source={sourceOf(agreement)} />
        {`, ${words.read(format.sourceDate(agreement.checked))} `}
        <Mark kind={agreement.isConfirmed ? 'confirmed' : 'mustBeChecked'} texts={texts.site} />
      </p>
    </li>
  );
}

interface Found {
  readonly agreement: KnownAgreement;
  readonly categories: readonly string[];
}

/** Null where none is known of. */
export function AgreementsToCheck({ request, view, wanted, isBelow = false }: Props) {
  const words = request.texts.groups.agreements;
  const asked = wanted.map(({ category, bodies }) => ({ category, bodies: bodies as readonly BodyId[] }));
  const found = agreementsToCheck(view.agreements, asked);
  if (found.length === 0) return null;
  return (
    <div class={isBelow ? 'stack section-foot' : 'stack'}>
      {isBelow ? <h3>{words.title}</h3> : null}
      <p>{words.lead}</p>
      <ul class="plain-list to-check">
        {found.map((one) => (
          <Line key={one.agreement.id} request={request} view={view} {...one} />
        ))}
      </ul>
    </div>
  );
}
