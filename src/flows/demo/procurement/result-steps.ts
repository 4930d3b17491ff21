// From the lock to the end: announced, tenders and who won, the letter, a complaint in the standstill, contracts that the buyers
// get, and the protocol.
import { addDays, addMonths } from '../../../kernel/local-date.ts';
import { ore, oreFromNok } from '../../../kernel/money.ts';
import { registerContract } from '../../../modules/procurement/result/contract-commands.ts';
import type { ProcurementResult } from '../../../modules/procurement/result/model.ts';
import { decideLot } from '../../../modules/procurement/result/outcome-commands.ts';
import { writeProtocol } from '../../../modules/procurement/result/protocol-commands.ts';
import { resultOf } from '../../../modules/procurement/result/queries.ts';
import { saveTender } from '../../../modules/procurement/result/tender-commands.ts';
import { ruleOfStandstill } from '../../../modules/procurement/standstill.ts';
import { standstillDays } from '../../procurement/law.ts';
import { handOver } from '../../procurement-result/hand-over.ts';
import { happened } from '../past.ts';
import { askedBy, dayOf, idOf, type Life, lead, leadCtx, standing, supplierIn, todayIn } from './life.ts';
import type { Step } from './steps.ts';

const ANNOUNCED_DAY = 136;
const DEADLINE_DAY = 167;

const announce = (life: Life): Promise<unknown> => {
  const { reference, caseNumber } = life.told.result.notice;
  const notice = {
    ...{ reference, caseNumber, url: '' },
    publishedOn: todayIn(life),
    deadline: dayOf(life, DEADLINE_DAY),
  };
  return lead(life, [{ kind: 'announce', notice }]);
};

const resultIn = (life: Life): Promise<ProcurementResult> => resultOf(leadCtx(life), idOf(life));

async function registerTenders(life: Life): Promise<void> {
  const { lots } = (await standing(life)).state;
  const share = life.one.variant?.share ?? 1;
  for (const { supplier, prices, rejected } of life.told.result.tenders) {
    const { name, orgNumber } = supplierIn(life, supplier);
    const known = lots.flatMap(({ id }) => {
      const price = prices[id];
      return price === undefined ? [] : [[id, oreFromNok(Math.round(price * share))] as const];
    });
    const facts = {
      supplier: name,
      orgNumber,
      prices: Object.fromEntries(known),
      receivedOn: dayOf(life, DEADLINE_DAY - 1),
      isInTime: true,
      rejected,
    };
    happened(
      `${life.one.id} tender ${supplier}`,
      await saveTender(leadCtx(life), { ...askedBy(life), facts, changed: null }),
    );
  }
}

async function decideLots(life: Life): Promise<void> {
  const { lots } = (await standing(life)).state;
  const { tenders } = await resultIn(life);
  for (const { lot, winner, scores, reason } of life.told.result.outcomes) {
    if (!lots.some(({ id }) => id === lot)) continue;
    const { name } = supplierIn(life, winner);
    const tender = tenders.find(({ supplier }) => supplier === name);
    if (!tender) throw new Error(`no tender from ${winner}`);
    const value = tender.prices[lot] ?? null;
    const winners = [{ tender: tender.id, place: 1, value, scores }];
    happened(
      `${life.one.id} outcome ${lot}`,
      await decideLot(leadCtx(life), {
        ...askedBy(life),
        outcome: { lot, kind: 'awarded', reason, winners },
      }),
    );
  }
}

/** With the standstill that the part of the rules demands; none where it demands none. */
async function award(life: Life): Promise<void> {
  const { regime } = (await standing(life)).state;
  const { legalValues: values } = await life.story.services.snapshot();
  const sentOn = todayIn(life);
  const days = standstillDays({ date: sentOn, values });
  const { least } = ruleOfStandstill({ part: regime?.part ?? null, sentOn, days });
  await lead(life, [{ kind: 'award', sentOn, until: least }]);
}

const complain = (life: Life): Promise<unknown> =>
  lead(life, [{ kind: 'receiveComplaint', on: todayIn(life), about: life.told.result.complaint.about }]);

const settle = (life: Life): Promise<unknown> =>
  lead(life, [
    {
      kind: 'settleComplaint',
      complaint: 'k1',
      outcome: 'rejected',
      reason: life.told.result.complaint.reason,
    },
  ]);

async function sign(life: Life): Promise<void> {
  const { lots, term } = (await standing(life)).state;
  const { outcomes } = await resultIn(life);
  const signedOn = todayIn(life);
  const startsOn = addDays(signedOn, 30);
  const endsOn = addDays(addMonths(startsOn, 12 * (term.years - term.optionYears)), -1);
  const options = Array.from({ length: term.optionYears }, (_, year) => ({
    months: 12,
    noticeBy: addMonths(endsOn, 12 * year - 3),
    state: 'open' as const,
  }));
  for (const { lot, winners } of outcomes) {
    const maximum = lots.find(({ id }) => id === lot)?.maximum ?? ore(0);
    const ceiling = ore(Math.floor(maximum / Math.max(1, winners.length)));
    for (const { tender } of winners) {
      const reference = life.told.result.contractNumber;
      const facts = { signedOn, startsOn, endsOn, options, ceiling, reference };
      happened(
        `${life.one.id} contract ${lot}`,
        await registerContract(leadCtx(life), { ...askedBy(life), lot, tender, facts, version: null }),
      );
    }
  }
}

async function contract(life: Life): Promise<void> {
  await lead(life, [{ kind: 'contract' }]);
  const { services } = life.story;
  const given = { procurement: await standing(life), parties: await services.parties() };
  happened(`${life.one.id} handed over`, await handOver(services, given));
}

async function writeRecord(life: Life): Promise<void> {
  const { protocol: answers } = life.told.result;
  happened(`${life.one.id} protocol`, await writeProtocol(leadCtx(life), { ...askedBy(life), answers }));
}

export const RESULT_STEPS: readonly Step[] = [
  { id: 'competitionAnnounced', day: ANNOUNCED_DAY, play: announce },
  { id: 'tendersRegistered', day: 170, play: registerTenders },
  { id: 'lotsDecided', day: 184, play: decideLots },
  { id: 'evaluated', day: 186, play: (life) => lead(life, [{ kind: 'evaluate' }]) },
  { id: 'awarded', day: 188, play: award },
  { id: 'complained', day: 192, play: complain },
  { id: 'complaintSettled', day: 197, play: settle },
  { id: 'signed', day: 204, play: sign },
  { id: 'contracted', day: 205, play: contract },
  { id: 'protocolWritten', day: 210, play: writeRecord },
  { id: 'closed', day: 212, play: (life) => lead(life, [{ kind: 'close' }]) },
];
