// English. See procurement-result-problems.nb.ts.
import type { ProcurementResultProblemsTexts } from './procurement-result-problems.nb.ts';

export const procurementResultProblemsEn: ProcurementResultProblemsTexts = {
  late: {
    'procurement.awardOutside': (f) =>
      `The date cannot be used. The letter must have been sent from ${f['first']} up to today.`,
    'procurement.complaintAboutMissing': () =>
      'It is not said what the complaint is about. Write it in short.',
    'procurement.complaintGone': () => 'The complaint has been decided already. Load the page again.',
    'procurement.complaintOpen': (f) =>
      `The complaint of ${f['on']} has not been decided. Decide it before the contract is signed.`,
    'procurement.complaintOutside': (f) =>
      `The date cannot be used. The complaint must have been received from ${f['first']} up to today.`,
    'procurement.complaintUpheld': (f) =>
      `The complaint of ${f['on']} was upheld. Take the award back, and evaluate again.`,
    'procurement.contractMissing': (f) => `The contract for “${f['name']}” is missing. Register it.`,
    'procurement.handOverMissing': (f) =>
      `${f['count'] === 1 ? 'One contract has' : `${f['count']} contracts have`} not been handed over to the buyers’ plans. Hand them over.`,
    'procurement.noticeAhead': () =>
      'The notice cannot have been published after today. Write the day it was published.',
    'procurement.noticeBeforeLock': (f) =>
      `The notice cannot be older than the list it builds on. The list was locked on ${f['locked']}.`,
    'procurement.noticeMissing': () =>
      'The number of the notice is missing. This part of the rules demands a notice.',
    'procurement.noticeOut': () =>
      'The competition has been announced. Buyers, volumes and ceilings cannot be changed without a new notice.',
    'procurement.outcomeMissing': (f) => `“${f['name']}” has no result. Register who won, or why nobody did.`,
    'procurement.outcomeUnreasoned': (f) => `It is not said why “${f['name']}” ended so. Write the reasons.`,
    'procurement.protocolMissing': (f) =>
      `The record lacks “${f['item']}” (procurement regulation ${f['section']}). Write it.`,
    'procurement.rejectionUnreasoned': (f) =>
      `Tender ${f['number']} is rejected without a section or reasons. Write both.`,
    'procurement.signedBeforeLetter': (f) =>
      `The contract for “${f['name']}” is dated before the award letter was sent on ${f['sent']}. Correct the date.`,
    'procurement.signedEarly': (f) =>
      `The contract for “${f['name']}” is dated in the standstill, which ran to ${f['until']}. Correct the date.`,
    'procurement.standstillPromised': (f) =>
      `You have promised to wait until ${f['until']}. The contract can be signed the day after.`,
    'procurement.standstillRuns': (f) =>
      `The standstill under the procurement regulation ${f['section']} runs to ${f['until']}. The contract can be signed the day after.`,
    'procurement.standstillShort': (f) =>
      `The standstill is too short. Under the procurement regulation ${f['section']} it must run at least to ${f['least']}.`,
    'procurement.standstillTurned': () =>
      'The standstill cannot end before the letter is sent. Write a later date.',
    'procurement.standstillUnknown': () =>
      'Samkjøp does not know the length of the standstill. Ask whoever runs the installation to add it under Rules.',
    'procurement.tenderDeadlineEarly': () =>
      'The tender deadline must be after the notice. Write a later date.',
    'procurement.tendersOpen': (f) =>
      `The tender deadline is ${f['deadline']}. The evaluation can be ended once it has passed.`,
    'procurement.urlFaulty': () =>
      'The address cannot be used. Write it with https:// in front, or leave the field empty.',
  },
  result: {
    'result.answerChanged': (f) =>
      `Somebody else has written in “${f['item']}” since you opened the page. Both texts are below.`,
    'result.notLeading': () => 'Only whoever leads the procurement can remove a contract. Ask them.',
    'result.removeReasonMissing': () => 'The reason is missing. Write why the contract is removed.',
    'result.rejectionDiffers': (f) =>
      `Row ${f['row']}: ${f['supplier']} is rejected in one row and not in another (row ${f['rows']}). Samkjøp rejects a whole tender. Correct the file so that every row says the same.`,
    'result.answerMissing': () => 'You have chosen nothing. Choose one of the alternatives.',
    'result.ceilingHigh': (f) =>
      `The ceiling is higher than the one that was locked, ${f['maximum']}. Write at most that.`,
    'result.ceilingOutside': () => 'The ceiling must be larger than zero. Write an amount in NOK.',
    'result.ceilingShared': (f) =>
      `The ceiling of ${f['maximum']} is shared by the suppliers on the lot, and the others have ${f['taken']}. Write at most ${f['left']}, or lower the ceiling of another.`,
    'result.changedByOther': () =>
      'Somebody else changed this while you were writing. See what is new, and try again.',
    'result.columnMissing': () => 'You have not chosen which column is the supplier. Choose it.',
    'result.contractHandedOver': () =>
      'The contract has been handed over to the buyers’ plans and cannot be changed here. Ask each buyer to record the change in its own plan.',
    'result.contractSigned': () =>
      'A contract is registered from the award that was taken back. So the tenders cannot be replaced here. Correct them one by one.',
    'result.datesTurned': () => 'The contract cannot end before it begins. Correct one of the dates.',
    'result.fileMissing': () => 'You have chosen no file. Choose one.',
    'result.fileUnreadable': () =>
      'The file cannot be read. Upload the notice as XML, or the list as Excel or CSV.',
    'result.gone': () => 'We cannot find this any more. Go back to the overview.',
    'result.itemUnknown': () => 'The record has no such item. Load the page again.',
    'result.lotUnknown': () => 'There is no such lot. Load the page again.',
    'result.lotUnmatched': (f) =>
      `Row ${f['row']}: “${f['value']}” is none of the lots. Write the name as it was locked.`,
    'result.lotsMissing': () => 'You have not chosen which lots the tender is for. Choose at least one.',
    'result.noTenders': () => 'The file has no tenders. See that you have chosen the right file.',
    'result.notNumber': (f) =>
      f['row'] === undefined
        ? `“${f['value']}” is not an amount. Write it in whole NOK.`
        : `Row ${f['row']}: “${f['value']}” is not an amount. Correct it in the file.`,
    'result.notWorking': () => 'Only whoever leads, or has this task, can do this. Ask them.',
    'result.numberFaulty': (f) =>
      f['row'] === undefined
        ? `“${f['value']}” is not an organisation number. Write nine digits, or leave the field empty.`
        : `Row ${f['row']}: “${f['value']}” is not an organisation number. Correct it in the file.`,
    'result.optionsFaulty': () =>
      'The options cannot be used. Write how many and how many months as whole numbers.',
    'result.outcomeReasonMissing': () => 'The reasons are missing. They go into the record.',
    'result.phase': (f) =>
      `This cannot be done now, as the procurement is ${f['phase']}. Go one step back first if something is wrong.`,
    'result.priceOutside': () =>
      'The amount must be larger than zero. Leave the field empty if it is not known.',
    'result.receivedAhead': () => 'The tender cannot have been received after today. Correct the date.',
    'result.rejectionHalf': () =>
      'A rejected tender must have both a section and reasons. Write what is missing.',
    'result.rowWithoutName': (f) => `Row ${f['row']}: the supplier is missing. Correct it in the file.`,
    'result.signedAhead': () => 'The contract cannot have been signed after today. Correct the date.',
    'result.signedBeforeLetter': (f) =>
      `The award letter was sent on ${f['sent']}. The contract cannot have been signed before that. Correct the date.`,
    'result.signedEarly': (f) =>
      `The standstill ran to ${f['until']}. The contract can be signed the day after at the earliest.`,
    'result.stillWins': () => 'The tender has won a lot. Change the result there first.',
    'result.supplierMissing': () => 'The supplier is missing. Write what the firm is called.',
    'result.tendersMany': (f) => `There are too many tenders. Samkjøp takes at most ${f['most']}.`,
    'result.textLong': (f) => `The text is too long. Cut it to ${f['most']} characters.`,
    'result.tooLarge': (f) => `The file is too large. It can be at most ${f['megabytes']} MB.`,
    'result.winnerMissing': () => 'You have not chosen who won. Choose at least one tender.',
    'result.winnerOutside': () => 'The tender cannot win: it is not for this lot, or it is rejected.',
    'text.nationalNumber': () => 'The text seems to hold a national identity number. Take it away.',
    'date.format': (f) =>
      f['row'] === undefined
        ? `“${f['value']}” is not a date. Write it as 27.11.2026.`
        : `Row ${f['row']}: “${f['value']}” is not a date. Correct it in the file.`,
    'date.nonexistent': (f) => `“${f['value']}” is not in the calendar. Correct the date.`,
  },
};
