// English. See procurement-problems.nb.ts.
import type { ProcurementProblemsTexts } from './procurement-problems.nb.ts';
import { procurementResultProblemsEn } from './procurement-result-problems.en.ts';

export const procurementProblemsEn: ProcurementProblemsTexts = {
  problems: {
    ...procurementResultProblemsEn.late,
    'procurement.agreementMissing': () =>
      'The cooperation agreement is missing. Write what it is called and where it is kept.',
    'procurement.alreadyBegun': () =>
      'The procurement of this proposal has already begun. Find it in the list of procurements.',
    'procurement.amountOutside': (f) =>
      `The amount of “${f['name']}” cannot be used. Write a number that is zero or larger.`,
    'procurement.answerMissing': () => 'You have chosen no answer. Choose whether you join or not.',
    'procurement.answerOld': (f) =>
      `${f['body']} answered before ${f['items']} got a new name, a new unit or a price changed by more than ${f['percent']} per cent (a limit we chose ourselves). Ask them to look over the answer and save it again.`,
    'procurement.caseNumberMissing': () =>
      'The case number is missing. Write the number the case has in your archive.',
    'procurement.categoryMissing': () => 'You have not chosen what to buy. Choose a category.',
    'procurement.ceilingOutside': () =>
      'Your own limit must be larger than zero. Leave the field empty if you want none.',
    'procurement.changedByOther': () =>
      'Somebody changed this while you were writing. See what is new, and try again.',
    'procurement.contactEmail': () =>
      'The e-mail address cannot be used. Write it as kari@kommune.no, or leave the field empty.',
    'procurement.contactName': (f) => `The name is too long. Cut it to ${f['most']} characters.`,
    'procurement.deadlineFar': (f) => `The deadline is too far ahead. The last date is ${f['last']}.`,
    'procurement.deadlinePast': () => 'The deadline must be after today. Write a later date.',
    'procurement.declarationMissing': () =>
      'You have chosen no answer about impartiality. Choose one of the two.',
    'procurement.divisionOld': () =>
      'Volumes or buyers have changed since the page was shown. Look at the figures again, and choose anew.',
    'procurement.documentMissing': () => 'The document is missing. Write what it is called in your archive.',
    'procurement.fewBuyers': () => 'Fewer than two have joined. Wait for answers, or invite more.',
    'procurement.goalsMissing': () => 'The needs have no goals. Write at least one.',
    'procurement.goalsUnmeasurable': (f) =>
      `${f['count'] === 1 ? 'One goal' : `${f['count']} goals`} cannot be measured. Write how it is now, what you want to reach, and how it is measured.`,
    'procurement.gone': () => 'We cannot find the procurement. Go back to the list.',
    'procurement.impartialityMissing': (f) =>
      `${f['body']} has not answered about impartiality. They can answer, or switch the question off when no fact is stated.`,
    'procurement.itemNameMissing': () => 'A line lacks a name. Write what is bought, or delete the line.',
    'procurement.itemUnknown': () => 'A line is no longer there. Load the page anew, and fill it in again.',
    'procurement.itemsChanged': () =>
      'What you answer has changed since the page was opened. Look over unit, price and years, and save again.',
    'procurement.itemsMany': (f) => `There are too many lines. Join some: at most ${f['most']} are possible.`,
    'procurement.itemsMissing': () => 'Nothing says what is to be bought. Write at least one line.',
    'procurement.leaderOnly': () => 'Only whoever leads the procurement can do this. Ask them.',
    'procurement.limitOutside': () =>
      'The limit must be larger than zero. Leave the field empty if the mandate has none.',
    'procurement.lotEmpty': (f) => `The lot “${f['name']}” is empty. Put something in it, or delete it.`,
    'procurement.lotNameMissing': () => 'A lot lacks a name. Write what it is about.',
    'procurement.lotReasonMissing': (f) =>
      `You do not divide into lots. Write briefly why (procurement regulation ${f['section']}).`,
    'procurement.lotReasonOld': (f) =>
      `The reason for not dividing was written before volumes or lots changed. Look at it again (procurement regulation ${f['section']}).`,
    'procurement.lotOther': (f) =>
      `“${f['name']}” has become another lot than the one you have divided by buyer. Make the change on the page Lots.`,
    'procurement.lotUnplaced': (f) =>
      `${f['body']} joined after you divided by municipality. Choose a lot for them.`,
    'procurement.lotReasonUnfilled': () => 'Something is left in brackets. Fill it in, or delete it.',
    'procurement.lotUnknown': (f) => `“${f['name']}” is in no lot. Choose one for it.`,
    'procurement.lotWithoutVolume': (f) =>
      `Nobody has given volumes in “${f['name']}”. Wait for answers, or delete the lot.`,
    'procurement.lotsMany': (f) => `There are too many lots. Join some: at most ${f['most']} are possible.`,
    'procurement.lotsMissing': () => 'There must be at least one lot. Write one.',
    'procurement.mandateAhead': () => 'That date has not been yet. Write the day the mandate was given.',
    'procurement.mandateCategory': (f) =>
      `The standing mandate from ${f['body']} does not cover this category. Register one that does, or ask for a mandate for the case.`,
    'procurement.mandateLimit': (f) =>
      `${f['body']} will buy for ${f['worth']}, and the mandate goes to ${f['limit']}. Ask for a mandate for the case.`,
    'procurement.mandateMissing': (f) => `${f['body']} has not given a mandate yet. Ask them to register it.`,
    'procurement.mandateRunOut': (f) =>
      `The standing mandate from ${f['body']} does not hold today. Register a new one, or ask for a mandate for the case.`,
    'procurement.maximumLow': (f) =>
      `The ceiling of “${f['name']}” is ${f['maximum']}, but the volumes of the members come to ${f['estimate']}. Raise it to at least that.`,
    'procurement.maximumMissing': (f) =>
      `“${f['name']}” lacks a ceiling. Write the highest value, options included.`,
    'procurement.maximumOutside': (f) =>
      `The ceiling of “${f['name']}” must be larger than zero. Write an amount, or leave the field empty.`,
    'procurement.memberOnly': () => 'Only the body itself can do this. Ask them to do it.',
    'procurement.noDialogueReason': () =>
      'Nothing says why you go on without a dialogue with the market. Write a reason.',
    'procurement.nobodyAsked': () =>
      'Nobody is invited. Invite somebody, or register somebody with a standing mandate.',
    'procurement.nobodyChosen': () => 'You have chosen nobody. Choose at least one.',
    'procurement.notMember': () => 'They are not invited. Invite them first.',
    'procurement.notNumber': (f) => `“${f['value']}” is not a number. Write for example 1,200 or 1.5.`,
    'procurement.otherAnswer': (f) =>
      `This cannot be done while the answer is “${f['answer']}”. Change the answer first.`,
    'procurement.overwriteReason': (f) =>
      `${f['body']} has answered itself. Write why you change the answer. They are told.`,
    'procurement.phase': (f) => `It cannot be done now. The procurement is here: ${f['phase']}.`,
    'procurement.priceOutside': (f) =>
      `The price of “${f['name']}” is missing. Write the expected price of one, excluding VAT.`,
    'procurement.reasonMissing': () => 'The reason is missing. Write it, so that the others understand why.',
    'procurement.regimeMissing': () => 'The part of the rules that governs is not chosen. Choose it.',
    'procurement.regimeOther': (f) =>
      `Chosen is ${f['chosen']}, but by the value it is ${f['law']}. Choose again.`,
    'procurement.reserveTooLate': (f) =>
      `The deadline for reserving yourselves was ${f['deadline']}. You can still withdraw, with a reason.`,
    'procurement.sharingMissing': () => 'How the cost is shared is not chosen. Choose a key.',
    'procurement.sharingOld': () =>
      'Members or volumes have changed since the cost was shared. Share it again.',
    'procurement.situationsMissing': () => 'The needs have no situations. Write at least one.',
    'procurement.stillWaiting': (f) =>
      `${f['count'] === 1 ? 'One has' : `${f['count']} have`} not answered. Wait for answers, or until the deadline ${f['deadline']} has passed.`,
    'procurement.taskMissing': (f) =>
      `Not assigned: ${f['task']}. Choose whoever leads, or one that has joined.`,
    'procurement.taskOutside': (f) =>
      `${f['body']} no longer takes part and cannot have a task. Choose another.`,
    'procurement.termOutside': (f) =>
      `The term cannot be used. Write the first year and up to ${f['mostYears']} years in all, at least one of them no option.`,
    'procurement.textLong': (f) => `The text is too long. Cut it to ${f['most']} characters.`,
    'procurement.titleLong': (f) => `The name is too long. Cut it to ${f['most']} characters.`,
    'procurement.titleMissing': () => 'The procurement lacks a name. Write what to call it.',
    'procurement.unevenInformation': (f) =>
      `${f['count'] === 1 ? 'One piece of information has' : `${f['count']} pieces of information have`} not been given to all suppliers. Publish, or say why not. See entry ${f['seq']} in the log. Rule: ${f['act']} ${f['section']}.`,
    'procurement.unitMissing': (f) => `“${f['name']}” lacks a unit. Write for example piece, hour or month.`,
    'procurement.userGroupsMissing': () =>
      'The needs do not say whom they are about. Write at least one group of users.',
    'procurement.validityTurned': () => 'The mandate ends before it begins. Mend one of the dates.',
    'procurement.volumesMissing': (f) =>
      `${f['body']} has not given volumes for everything. Ask them to fill in the answer.`,
    'procurement.yearsMissing': (f) => `“${f['name']}” lacks volumes for some of the years. Fill in all.`,
    'procurement.climateEvidenceMissing': (f) =>
      `The exemption from the climate and environment rule lacks what shows that it applies (procurement regulation ${f['section']}). Say what you build on.`,
    'procurement.climateExemptionMissing': (f) =>
      `It has not been chosen which exemption from the climate and environment rule applies (procurement regulation ${f['section']}). Choose it.`,
    'procurement.climateNotMet': (f) =>
      `Climate and environment are not taken care of as the rule demands (procurement regulation ${f['section']}). Give them weight, set a requirement instead, or give reasons for an exemption.`,
    'procurement.climateReasonMissing': (f) =>
      `The answer to the climate and environment rule lacks reasons (procurement regulation ${f['section']}). Write them.`,
    'procurement.criteriaMissing': () => 'There are no award criteria. Write at least one.',
    'procurement.needsUnmet': (f) =>
      `Need ${f['numbers']} is met by no requirement, criterion or term. Write something that meets it, or why it is to stay so.`,
    'procurement.requirementsLotGone': (f) =>
      `Requirement ${f['numbers']} is for a lot that is no longer there. Open the requirement, see what it should be for, and save.`,
    'procurement.requirementsMissing': () => 'No requirements have been written. Write at least one.',
    'procurement.requirementsUnchecked': (f) =>
      `Requirement ${f['numbers']} must be met, but it does not say how it is checked. Write it.`,
    'procurement.requirementsUntraced': (f) =>
      `Requirement ${f['numbers']} has no need behind it. Choose a need, or say why the requirement is there.`,
    'procurement.weightsNotWhole': (f) =>
      `The weights make ${f['sum']} per cent. Change them so that they make 100.`,
    'text.nationalNumber': () =>
      'The text seems to hold a national identity number. Take it away: it does not belong here.',
    'date.format': (f) =>
      f['value'] === ''
        ? 'The date is missing. Write day, month and year, for example 31.12.2027.'
        : `“${f['value']}” is not a date. Write day, month and year, for example 31.12.2027.`,
    'date.nonexistent': (f) => `The date “${f['value']}” does not exist. Check day and month.`,
  },
};
