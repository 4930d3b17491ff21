// Keeping advice for a body: with the rules as they stand, and who had confirmed each of them.
import type { Result } from '../../kernel/result.ts';
import type { Ctx } from '../../modules/accounts/db.ts';
import type { UsedRule } from '../../modules/advice/model.ts';
import { type NewSavedAdvice, saveAdvice } from '../../modules/advice/saved/commands.ts';
import type { KeptRule } from '../../modules/advice/saved/model.ts';
import { legalHistory } from '../../modules/law/queries.ts';

async function keptRule(ctx: Ctx, rule: UsedRule): Promise<KeptRule> {
  if (rule.status !== 'confirmed') return { ...rule, confirmedBy: null };
  if (rule.of !== 'value') return { ...rule, confirmedBy: 'program' };
  const [version] = await legalHistory(ctx, rule.id);
  return { ...rule, confirmedBy: version?.origin === 'correction' ? 'installation' : 'program' };
}

/** Keeps it. The value is its id; codes as `saveAdvice`. */
export async function keepAdvice(ctx: Ctx, asked: Omit<NewSavedAdvice, 'rules'>): Promise<Result<string>> {
  const rules: KeptRule[] = [];
  for (const rule of asked.advice.rules) rules.push(await keptRule(ctx, rule));
  return saveAdvice(ctx, { ...asked, rules });
}
