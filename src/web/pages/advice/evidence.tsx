// Sentences of the advice, each opening to what it rests on: the adviser's rule, the law's, when they were read, how sure.
import type { ComponentChildren } from 'preact';
import type { Advice, UsedRule } from '../../../modules/advice/model.ts';
import type { RuleSource, RuleStatus } from '../../../modules/law/forms.ts';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import type { PageRequest } from '../../page.ts';

export interface Grounds {
  readonly source?: RuleSource;
  readonly status?: RuleStatus;
  /** Rules and values of the law, by id. */
  readonly law: readonly string[];
}

interface EvidenceProps {
  readonly request: PageRequest;
  readonly rules: Advice['rules'];
  readonly grounds: Grounds;
}

/** The law first, then what the adviser says beside it; the same place is named once. */
function placesOf({ rules, grounds }: Pick<EvidenceProps, 'rules' | 'grounds'>) {
  const law = grounds.law.flatMap((id) => rules.find((rule) => rule.id === id && rule.of !== 'advice') ?? []);
  const own = grounds.source ? [{ source: grounds.source, status: grounds.status ?? 'mustBeChecked' }] : [];
  const all: readonly Pick<UsedRule, 'source' | 'status'>[] = [...law, ...own];
  const placeOf = ({ source }: Pick<UsedRule, 'source'>): string => `${source.act} ${source.section}`;
  return all.filter((one, place) => all.findIndex((other) => placeOf(other) === placeOf(one)) === place);
}

function Places(props: EvidenceProps) {
  const { request } = props;
  return (
    <ul class="plain-list tiny">
      {placesOf(props).map(({ source, status }) => (
        <li key={`${source.act} ${source.section}`}>
          <RuleSourceLine request={request} source={source} status={status} />
        </li>
      ))}
    </ul>
  );
}

interface SourcedProps extends EvidenceProps {
  readonly children: ComponentChildren;
}

/** A sentence that opens to its sources; one without any stands as it is. */
export function Sourced({ children, ...evidence }: SourcedProps) {
  if (placesOf(evidence).length === 0) return <p>{children}</p>;
  return (
    <details class="sourced">
      <summary>{children}</summary>
      <Places {...evidence} />
    </details>
  );
}
