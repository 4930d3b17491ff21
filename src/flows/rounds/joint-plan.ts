// The joint plan that a round gives: each line with who is in and what they need together, and as a workbook.
import { type Ore, ore } from '../../kernel/money.ts';
import { writeWorkbook } from '../../modules/exchange/formats/xlsx/write.ts';
import {
  type LineAnswer,
  memberState,
  type Round,
  type RoundLine,
} from '../../modules/planning/rounds/model.ts';
import type { BodyId } from '../../modules/registry/model.ts';
import { formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';
import { type Services, todayOf } from '../services.ts';
import { answerWords } from './answer.ts';

export interface LineAnswerOf extends LineAnswer {
  readonly body: BodyId;
}

export interface JointLine {
  readonly line: RoundLine;
  readonly answers: readonly LineAnswerOf[];
  /** Those who have answered nothing to it. */
  readonly silent: readonly BodyId[];
  /** By unit, of those who are in now, in reserve or later. */
  readonly volumes: readonly { readonly unit: string; readonly volume: number }[];
  /** A year, of those who have given one. */
  readonly annualValue: Ore;
}

export function jointPlanOf({ lines, members }: Round): JointLine[] {
  return lines.map((line) => {
    const answers = members.flatMap(({ body, answers: given }) =>
      given.filter((one) => one.line === line.id).map((one): LineAnswerOf => ({ ...one, body })),
    );
    const withVolume = answers.filter(({ volume }) => volume !== null);
    const byUnit = Map.groupBy(withVolume, ({ unit }) => unit.toLowerCase());
    return {
      line,
      answers,
      silent: members.map(({ body }) => body).filter((body) => !answers.some((one) => one.body === body)),
      volumes: [...byUnit.values()].map((same) => ({
        unit: same[0]?.unit ?? '',
        volume: same.reduce((sum, { volume }) => sum + (volume ?? 0), 0),
      })),
      annualValue: ore(answers.reduce((sum, { annualValue }) => sum + (annualValue ?? 0), 0)),
    };
  });
}

/** Answers, one row for each member and line, and the members with how far they have come. The bytes of an .xlsx file. */
export async function roundWorkbook(
  services: Services,
  round: Round,
  language: Language,
): Promise<Uint8Array> {
  const { rounds } = textsFor(language);
  const format = formatFor(language);
  const parties = await services.parties();
  const { categories } = (await services.snapshot()).categories;
  const words = rounds.file;
  const nameOf = (id: string): string => {
    const category = categories.byId.get(id);
    return category ? { nb: category.nameNb, nn: category.nameNn, en: category.nameEn }[language] : id;
  };
  const answers = jointPlanOf(round).flatMap(({ line, answers: given, silent }) => [
    ...given.map((one) => [
      line.title,
      nameOf(line.category),
      parties.nameOf(one.body),
      rounds.answers[one.answer],
      one.volume,
      one.unit,
      one.annualValue === null ? null : one.annualValue / 100,
      one.laterOn === null ? '' : format.date(one.laterOn),
      one.comment,
      answerWords(one, { rounds, format }),
    ]),
    ...silent.map((body) => [line.title, nameOf(line.category), parties.nameOf(body), rounds.noAnswer]),
  ]);
  const moment = { deadline: round.deadline, today: todayOf(services) };
  const members = round.members.map((member) => [
    parties.nameOf(member.body),
    rounds.memberStates[memberState(member, moment)],
    member.answers.length,
    member.answeredName,
  ]);
  return writeWorkbook([
    { name: words.answers, heading: words.answersHeading, rows: answers },
    { name: words.members, heading: words.membersHeading, rows: members },
  ]);
}
