// The procurement so far, each fact with the way to where it is set.
import { estimatedValue } from '../../../../flows/procurement/law.ts';
import { ore, sumOre } from '../../../../kernel/money.ts';
import { buyersOf, lastYear, TASKS } from '../../../../modules/procurement/life/model.ts';
import { wholeOf, worthOfAll } from '../../../../modules/procurement/life/volumes.ts';
import { isOpen, mayLead } from '../form-parts.tsx';
import { type ProcurementProps, procurementPath } from '../procurement-frame.tsx';

interface Fact {
  readonly name: string;
  readonly text: string;
  /** The page where it is set or told in full. */
  readonly part?: string;
}

function termText({ asked, view }: ProcurementProps): string {
  const { texts, format } = asked.request;
  const words = texts.procurement.facts;
  const { term } = view.procurement.state;
  const years = words.termText(format.number(term.years), String(term.firstYear), String(lastYear(term)));
  return term.optionYears > 0 ? `${years}${words.optionsText(format.number(term.optionYears))}` : years;
}

function factsOf(props: ProcurementProps): Fact[] {
  const { asked, view } = props;
  const { texts, format } = asked.request;
  const words = texts.procurement.facts;
  const { state } = view.procurement;
  const ceilings = state.lots.flatMap(({ maximum }) => maximum ?? []);
  const waiting = state.members.filter(({ answer, withdrew }) => answer === 'none' && withdrew === null);
  const given = TASKS.filter((task) => state.tasks[task] !== null).length;
  return [
    { name: words.phase, text: texts.procurement.phases[state.phase] },
    ...(state.joinBy ? [{ name: words.joinBy, text: format.date(state.joinBy) }] : []),
    ...(state.reserveBy ? [{ name: words.reserveBy, text: format.date(state.reserveBy) }] : []),
    {
      name: words.members,
      text: words.membersText(format.number(buyersOf(state).length), format.number(waiting.length)),
    },
    { name: words.term, text: termText(props) },
    {
      name: words.items,
      text: words.itemsText(state.items.length, state.lots.length),
      part: '/innhold',
    },
    {
      name: words.worth,
      text: estimatedValue(state) === null ? words.notSet : format.money(wholeOf(worthOfAll(state))),
    },
    {
      name: words.ceiling,
      text: ceilings.length === state.lots.length ? format.money(ore(sumOre(ceilings))) : words.notSet,
      part: '/innhold#delkontrakter',
    },
    {
      name: words.regime,
      text: state.regime ? texts.lawRules.regimes[state.regime.part] : words.notChosen,
      part: '/regelverk',
    },
    {
      name: words.sharing,
      text: state.sharing ? texts.groupSharing.keys[state.sharing.rule].title : words.notChosen,
      part: '/fordeling',
    },
    {
      name: words.tasks,
      text: words.tasksText(format.number(given), format.number(TASKS.length)),
      part: '/oppgaver',
    },
  ];
}

export function FactsSoFar(props: ProcurementProps) {
  const { asked, view } = props;
  const words = asked.request.texts.procurement.facts;
  const link = mayLead(props) && isOpen(props) ? words.see : words.seeOnly;
  const { proposal } = view.procurement;
  return (
    <section class="stack" aria-labelledby="sa-langt">
      <h2 id="sa-langt">{words.title}</h2>
      <dl class="facts">
        {factsOf(props).map(({ name, text, part }) => (
          <>
            <dt>{name}</dt>
            <dd>
              {text}{' '}
              {part ? (
                <a href={procurementPath(props, part)}>
                  {link}
                  <span class="visually-hidden">: {name}</span>
                </a>
              ) : null}
            </dd>
          </>
        ))}
      </dl>
      {proposal ? (
        <p>
          <a href={asked.paths.ownOf(asked.party.id, `/forslag/${proposal}`)}>{words.fromProposal}</a>
        </p>
      ) : null}
    </section>
  );
}
