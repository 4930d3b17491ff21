// Sentences of the advice, each opening to why it is so and what it rests on: the rules of the law in words, where everything is
// from, when it was read, how sure it is, and the estimates it is made of.
import type { ComponentChildren } from 'preact';
import {
  assumptionText,
  lawIn,
  namedAssumptions,
  ownPlaceText,
  placesBeside,
} from '../../../flows/advice/grounds.ts';
import type { Grounds, Place } from '../../../modules/advice/grounds.ts';
import type { Advice } from '../../../modules/advice/model.ts';
import { sayLine } from '../../../texts/advice.ts';
import { Mark } from '../../components/mark.tsx';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import type { PageRequest } from '../../page.ts';
import { ruleName } from './rule-name.ts';

/** The rules as they stood when the advice was given. */
export type Rules = Pick<Advice, 'rules' | 'date'>;

interface EvidenceProps {
  readonly request: PageRequest;
  readonly advice: Rules;
  readonly grounds: Grounds;
}

/** An act, ruling or report with its address; what is ours by its name, and that it is an estimate. */
function PlaceLine({ request, place }: { readonly request: PageRequest; readonly place: Place }) {
  const own = ownPlaceText(request, place);
  if (own === null) return <RuleSourceLine request={request} source={place.source} status={place.status} />;
  return (
    <>
      {own} {place.status === 'confirmed' ? null : <Mark kind="estimate" texts={request.texts.site} />}
    </>
  );
}

/** The law first, then what the adviser says beside it. */
function Places({ request, advice, grounds }: EvidenceProps) {
  const law = lawIn(advice.rules, grounds);
  const beside = placesBeside(advice.rules, grounds);
  if (law.length + beside.length === 0) return null;
  return (
    <ul class="plain-list tiny">
      {law.map((rule) => (
        <li key={rule.id}>
          {ruleName(request, rule, advice.date)}{' '}
          <RuleSourceLine request={request} source={rule.source} status={rule.status} />
        </li>
      ))}
      {beside.map((place) => (
        <li key={`${place.source.act} ${place.source.section}`}>
          <PlaceLine request={request} place={place} />
        </li>
      ))}
    </ul>
  );
}

function Estimates({ request, grounds }: Omit<EvidenceProps, 'advice'>) {
  const named = namedAssumptions(request, grounds.assumed);
  if (named.length === 0) return null;
  return <p class="tiny">{request.texts.adviceGrounds.madeOf(named.map(assumptionText).join('; '))}</p>;
}

/** Why, where from, and made of what: the inside of a fold. */
export function Evidence(props: EvidenceProps) {
  const { request, grounds } = props;
  return (
    <div class="evidence">
      {grounds.why.map((line) => (
        <p class="small" key={line.key}>
          {sayLine(request, line)}
        </p>
      ))}
      <Places {...props} />
      <Estimates request={request} grounds={grounds} />
    </div>
  );
}

interface SourcedProps extends EvidenceProps {
  readonly children: ComponentChildren;
}

const isEmpty = ({ why, law, places, assumed }: Grounds): boolean =>
  why.length + law.length + places.length + assumed.length === 0;

/** A sentence that opens to what it rests on; one of advice kept before that was told stands as it is. */
export function Sourced({ children, ...evidence }: SourcedProps) {
  if (isEmpty(evidence.grounds)) return <p>{children}</p>;
  return (
    <details class="sourced">
      <summary>{children}</summary>
      <Evidence {...evidence} />
    </details>
  );
}

interface WhyProps extends EvidenceProps {
  /** What the fold is called where the sentence is a heading. */
  readonly label: string;
}

/** A fold below a heading, which cannot be a fold itself. */
export function Why({ label, ...evidence }: WhyProps) {
  if (isEmpty(evidence.grounds)) return null;
  return (
    <details class="quiet-fold">
      <summary>{label}</summary>
      <Evidence {...evidence} />
    </details>
  );
}
