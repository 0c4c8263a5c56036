/**
 * What the server says to the writer by itself, in the language that the editor speaks: why a command or a rename did
 * nothing, what its edits are called. Findings and hovers are English everywhere.
 */

/** The German of every sentence; what is missing here does not compile. `{0}` and `{1}` are filled in. */
const german = {
	'Reading scripts': 'Drehbücher werden gelesen',
	'names and days': 'Namen und Tage',
	'Reading {0}': '{0} wird gelesen',
	// Scene numbers
	'There is no scene to number.': 'Es gibt keine Szene, die eine Nummer bekommen könnte.',
	'Every scene has a number.': 'Jede Szene hat eine Nummer.',
	'The scenes are numbered from 1 already.': 'Die Szenen sind schon von 1 an nummeriert.',
	'No scene has a number.': 'Keine Szene hat eine Nummer.',
	'The scene numbers are not locked.': 'Die Szenennummern sind nicht festgeschrieben.',
	'The scene numbers are locked. Unlock them first.':
		'Die Szenennummern sind festgeschrieben. Geben Sie sie zuerst frei.',
	'The cursor is in no scene.': 'Der Cursor steht in keiner Szene.',
	'This scene has no number that could be kept.': 'Diese Szene hat keine Nummer, die bleiben könnte.',
	'Scene {0} is omitted already.': 'Szene {0} ist schon entfallen.',
	'Add Scene Numbers': 'Szenennummern ergänzen',
	'Renumber Scenes': 'Szenen neu nummerieren',
	'Remove Scene Numbers': 'Szenennummern entfernen',
	'Lock Scene Numbers': 'Szenennummern festschreiben',
	'Unlock Scene Numbers': 'Szenennummern freigeben',
	'Omit Scene': 'Szene entfallen lassen',
	// Renaming
	'A name stands on one line.': 'Ein Name steht auf einer Zeile.',
	'A name needs at least one letter.': 'Ein Name braucht mindestens einen Buchstaben.',
	'A name in a script can’t contain “{0}”.': 'Ein Name in einem Drehbuch kann „{0}“ nicht enthalten.',
	'“{0}” can’t be a name in a script.': '„{0}“ kann kein Name in einem Drehbuch sein.',
	'“{0}” would be read as two people.': '„{0}“ würde als zwei Leute gelesen.',
	'{0} is somebody else in this script already.': '{0} ist in diesem Drehbuch schon jemand anders.',
	'{0} is somebody else in {1} already.': '{0} ist in {1} schon jemand anders.',
	'{0} is somebody else in the canon already.': '{0} ist im Kanon schon jemand anders.',
	'{0} is {1} in the canon already.': '{0} ist im Kanon schon {1}.',
	'The name of a place can’t contain “{0}”.': 'Der Name eines Ortes kann „{0}“ nicht enthalten.',
	'“{0}” would be read as a time of day.': '„{0}“ würde als Tageszeit gelesen.',
	'“{0}” would be read as a flashback or a dream.': '„{0}“ würde als Rückblende oder Traum gelesen.',
	'{0} is another place in this script already.': '{0} ist in diesem Drehbuch schon ein anderer Ort.',
	'{0} is another place in the canon already.': '{0} ist im Kanon schon ein anderer Ort.',
	'{0} is another thing in the canon already.': '{0} ist im Kanon schon ein anderes Ding.',
	'{0} is another entry’s id already.': '{0} ist schon die Kennung eines anderen Eintrags.',
	Cues: 'Namen über Dialogen',
	Action: 'Handlung',
	Dialogue: 'Dialog',
	'Scene headings': 'Szenenüberschriften',
	Notes: 'Notizen',
	'Sections and synopses': 'Abschnitte und Synopsen',
	'Title page': 'Titelseite',
	'Cut text': 'Gestrichener Text',
	Canon: 'Kanon',
	'Perhaps somebody else': 'Vielleicht jemand anders',
	'Part of a longer name, or an ordinary word': 'Teil eines längeren Namens oder ein gewöhnliches Wort',
} as const;

export type SentenceText = keyof typeof german;

/** A sentence with what is filled into it. */
export interface Sentence {
	readonly text: SentenceText;
	readonly values: readonly string[];
}

export function sentence(text: SentenceText, ...values: readonly string[]): Sentence {
	return { text, values };
}

/** `locale` is a language tag (`de-AT`); English where there is no other. */
export function say({ text, values }: Sentence, locale: string | undefined): string {
	const written = /^de\b/iu.test(locale ?? '') ? german[text] : text;
	return written.replace(/\{(\d)\}/gu, (_, index: string) => values[Number(index)] ?? '');
}
