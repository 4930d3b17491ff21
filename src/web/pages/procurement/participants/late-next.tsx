// After the notice the work goes on at a page of its own: what waits there for the leader is named here too, with the way to it.
import {
  currentComplaints,
  type Phase,
  type ProcurementState,
} from '../../../../modules/procurement/life/model.ts';
import type { Moment } from '../../../../modules/procurement/life/transitions.ts';
import { NextStep } from '../../../components/next-step.tsx';
import type { PageRequest } from '../../../page.ts';
import { mayLead } from '../form-parts.tsx';
import { type ProcurementProps, procurementPath } from '../procurement-frame.tsx';

interface Thing {
  readonly title: string;
  readonly text: string;
}

const withCapital = (words: string): string => words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);

function announcedThing({ texts, format }: PageRequest, state: ProcurementState, moment: Moment): Thing {
  const { steps } = texts.procurementResult.overview;
  const deadline = state.notice?.deadline ?? null;
  if (deadline !== null && moment.today <= deadline) {
    return { title: steps.wait.title(format.dateLong(deadline)), text: steps.wait.text };
  }
  const { openLots, unreasonedLots, unreasonedRejections } = moment.result;
  const isDecided = [openLots, unreasonedLots, unreasonedRejections].every(({ length }) => length === 0);
  return isDecided ? steps.evaluate : steps.register;
}

function awardedThing({ texts, format }: PageRequest, state: ProcurementState, moment: Moment): Thing {
  const { steps } = texts.procurementResult.overview;
  const until = state.award?.until ?? null;
  if (currentComplaints(state).some(({ settled }) => settled?.outcome !== 'rejected')) return steps.complaint;
  if (until !== null && moment.today <= until) {
    return { title: steps.standstill.title(format.dateLong(until)), text: steps.standstill.text };
  }
  return moment.result.unsignedLots.length > 0 ? steps.sign : steps.contract;
}

function contractedThing({ texts, format }: PageRequest, { result }: Moment): Thing {
  const { steps } = texts.procurementResult.overview;
  if (result.notHandedOver > 0) return steps.handOver;
  const missing = result.protocolMissing.length;
  return missing > 0
    ? {
        title: steps.protocol.title(withCapital(format.countWord(missing)), missing === 1),
        text: steps.protocol.text,
      }
    : steps.close;
}

/** What the leader does now; null where all is done. */
function thingOf(request: PageRequest, state: ProcurementState, moment: Moment): Thing | null {
  const { steps } = request.texts.procurementResult.overview;
  const things: Partial<Record<Phase, () => Thing>> = {
    announced: () => announcedThing(request, state, moment),
    evaluated: () => steps.award,
    awarded: () => awardedThing(request, state, moment),
    contracted: () => contractedThing(request, moment),
  };
  return things[state.phase]?.() ?? null;
}

export function LateNext(props: ProcurementProps) {
  const { asked, view } = props;
  const { request } = asked;
  const { texts } = request;
  const { here } = texts.procurementResult;
  const { state } = view.procurement;
  const thing = mayLead(props) ? thingOf(request, state, view.moment) : null;
  const href = procurementPath(props, '/resultat');
  if (thing) {
    return (
      <NextStep
        texts={texts.site}
        id="neste"
        title={thing.title}
        text={thing.text}
        href={href}
        button={here.button}
      />
    );
  }
  return (
    <div class="stack-s">
      <p class="done">{`${here.title(texts.procurement.phases[state.phase])}.`}</p>
      <p>
        {here.text} <a href={href}>{here.button}</a>
      </p>
    </div>
  );
}
