// What a body has delegated, with what it means in words, and the form for more; or whom a cooperation acts for.
import { addDays } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Delegation } from '../../../modules/accounts/people-queries.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { errorLines, problemOf } from './problem-words.ts';
import type { TypedDelegation } from './typed-forms.ts';

export interface DelegationView {
  readonly delegations: readonly Delegation[];
  readonly typed: TypedDelegation;
  readonly problems: readonly Problem[];
  readonly mayGive: boolean;
}

interface Props {
  readonly asked: AskedForParty;
  readonly view: DelegationView;
}

const FIELDS = { cooperation: 'samarbeid', decision: 'vedtak', from: 'fra', until: 'siste' };

function periodOf({ request }: AskedForParty, { validFrom, validTo }: Delegation): string {
  const { format } = request;
  const until = validTo ? format.date(addDays(validTo, -1)) : '';
  return request.texts.people.delegation.period(format.date(validFrom), until);
}

function factsOf(asked: AskedForParty, delegation: Delegation): string {
  const words = asked.request.texts.people.delegation;
  return [words.decided(delegation.decision), periodOf(asked, delegation)].join(', ');
}

function effectOf(
  { request, parties, party }: AskedForParty,
  { cooperation, validFrom }: Delegation,
): string {
  const words = request.texts.people.delegation;
  const name = parties.nameOf(cooperation);
  return validFrom > request.today
    ? words.effectFrom(name, party.name, request.format.date(validFrom))
    : words.effect(name, party.name);
}

function Given({ asked, view }: Props) {
  const { request, parties, paths, party } = asked;
  const words = request.texts.people.delegation;
  if (view.delegations.length === 0) return <p>{words.none}</p>;
  return (
    <ul class="lines">
      {view.delegations.map((delegation) => (
        <li key={delegation.id} class="stack-s">
          <p>
            <strong>{parties.nameOf(delegation.cooperation)}</strong>
          </p>
          <p>{effectOf(asked, delegation)}</p>
          <p class="small">{factsOf(asked, delegation)}</p>
          {view.mayGive ? (
            <form class="inline" method="post" action={paths.ownOf(party.id, '/delegering/avslutt')}>
              <input type="hidden" name="delegering" value={delegation.id} />
              <button
                class="ds-button"
                data-variant="secondary"
                data-size="sm"
                type="submit"
                aria-label={words.endFor(parties.nameOf(delegation.cooperation))}
              >
                {words.end}
              </button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The cooperations the body is in come first, and say so. */
function cooperationOptions({ request, parties, party }: AskedForParty) {
  const words = request.texts.people.delegation;
  const own = new Set<string>(parties.cooperationsOf(party.id, request.today));
  const all = parties.list(party.isDemo).filter(({ kind }) => kind === 'cooperation');
  const members = all.filter(({ id }) => own.has(id));
  const others = all.filter(({ id }) => !own.has(id));
  return [
    { value: '', label: words.choose },
    ...members.map(({ id, name }) => ({ value: id, label: words.member(name) })),
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

function GiveForm({ asked, view: { typed, problems } }: Props) {
  const { request, paths, party } = asked;
  const words = request.texts.people.delegation;
  const at = (path: string): string | undefined => problemOf(request, problems, path);
  return (
    <form class="stack narrow" method="post" action={paths.ownOf(party.id, '/delegering')} novalidate>
      <h3>{words.giveTitle}</h3>
      <ErrorSummary title={request.texts.people.notDone} lines={errorLines(request, problems, FIELDS)} />
      <SelectField
        id="samarbeid"
        name="samarbeid"
        label={words.cooperation}
        value={typed.cooperation}
        options={cooperationOptions(asked)}
        error={at('cooperation')}
      />
      <TextField
        id="vedtak"
        name="vedtak"
        label={words.decision}
        hint={words.decisionHint}
        value={typed.decision}
        maxLength={120}
        error={at('decision')}
      />
      <TextField
        id="fra"
        name="fra"
        label={words.from}
        hint={words.fromHint}
        value={typed.from}
        error={at('from')}
      />
      <TextField
        id="siste"
        name="til"
        label={words.until}
        hint={words.untilHint}
        value={typed.until}
        error={at('until')}
      />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.give}
        </button>
      </p>
    </form>
  );
}

export function DelegationSection({ asked, view }: Props) {
  const { request, parties, party } = asked;
  const words = request.texts.people.delegation;
  if (party.kind === 'cooperation') {
    return (
      <Section id="delegering" title={words.toUsTitle}>
        {view.delegations.length === 0 ? <p>{words.toUsNone}</p> : null}
        <ul class="lines">
          {view.delegations.map((delegation) => (
            <li key={delegation.id}>
              {parties.nameOf(delegation.body)}
              <p class="small">{factsOf(asked, delegation)}</p>
            </li>
          ))}
        </ul>
      </Section>
    );
  }
  return (
    <Section id="delegering" title={words.title}>
      <div class="stack">
        <p>{words.text}</p>
        <Given asked={asked} view={view} />
        {view.mayGive ? <GiveForm asked={asked} view={view} /> : null}
      </div>
    </Section>
  );
}
