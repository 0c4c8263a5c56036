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
	'“{0}” would be read as everybody at once.': '„{0}“ würde als alle zugleich gelesen.',
	'“{0}” would be read as an extension of a name.': '„{0}“ würde als Zusatz hinter einem Namen gelesen.',
	'“{0}” would be read as a transition.': '„{0}“ würde als Übergang gelesen.',
	'“{0}” would be read as a scene heading.': '„{0}“ würde als Szenenüberschrift gelesen.',
	'“{0}” would be read as two people.': '„{0}“ würde als zwei Leute gelesen.',
	'{0} is somebody else in this script already.': '{0} ist in diesem Drehbuch schon jemand anders.',
	'{0} is somebody else in {1} already.': '{0} ist in {1} schon jemand anders.',
	'{0} is somebody else in the canon already.': '{0} ist im Kanon schon jemand anders.',
	'{0} is {1} in the canon already.': '{0} ist im Kanon schon {1}.',
	'{0} would become {1}, who is somebody else in {3} already. Choose a name without {1}, such as {2}.':
		'Aus {0} würde {1}, und so heißt in {3} schon jemand anders. Wählen Sie einen Namen ohne {1}, etwa {2}.',
	'{0} would become {1}, who is {3} in the canon already. Choose a name without {1}, such as {2}.':
		'Aus {0} würde {1}, und das ist im Kanon schon {3}. Wählen Sie einen Namen ohne {1}, etwa {2}.',
	'{0} would become {1}, who is somebody else in {2} already.':
		'Aus {0} würde {1}, und so heißt in {2} schon jemand anders.',
	'The name of a place can’t contain “{0}”.': 'Der Name eines Ortes kann „{0}“ nicht enthalten.',
	'“{0}” would be read as a time of day.': '„{0}“ würde als Tageszeit gelesen.',
	'“{0}” would be read as a flashback or a dream.': '„{0}“ würde als Rückblende oder Traum gelesen.',
	'{0} is another place in this script already.': '{0} ist in diesem Drehbuch schon ein anderer Ort.',
	'{0} is another place in the canon already.': '{0} ist im Kanon schon ein anderer Ort.',
	'{0} is another thing in the canon already.': '{0} ist im Kanon schon ein anderes Ding.',
	'{0} is another entry’s id already.': '{0} ist schon die Kennung eines anderen Eintrags.',
	// Completion
	'in this script': 'in diesem Drehbuch',
	'in this scene': 'in dieser Szene',
	role: 'Rolle',
	'role · in this scene': 'Rolle · in dieser Szene',
	'scene heading': 'Szenenüberschrift',
	'title page': 'Titelseite',
	transition: 'Übergang',
	'colored note': 'farbige Notiz',
	'A link to another script.': 'Ein Verweis auf ein anderes Drehbuch.',
	'When the scene starts: a date of any precision, a distance (+3 days), "same as #12", or "during", "after", "before" a canon event.':
		'Wann die Szene beginnt: ein Datum, so genau es bekannt ist, ein Abstand (+3 days), „same as #12“ oder „during“, „after“, „before“ mit einem Ereignis des Kanons.',
	'The script day of the scene, instead of the computed one.': 'Der Spieltag der Szene anstelle des errechneten.',
	'The thread of the scene: present, flashback, flash-forward, dream or story.':
		'Der Strang der Szene: present, flashback, flash-forward, dream oder story.',
	'The canon place of the scene, where the heading can’t say it.':
		'Der Ort der Szene im Kanon, wo die Überschrift ihn nicht sagen kann.',
	'Who is in the scene, silent or not.': 'Wer in der Szene ist, ob stumm oder nicht.',
	'Who is needed in the scene besides: silent people, extras, a body. It is for reports; no check reads it.':
		'Wer in der Szene außerdem gebraucht wird: Stumme, Komparsen, eine Leiche. Für die Auszüge; keine Prüfung liest es.',
	'Who is not in the scene, although named.': 'Wer nicht in der Szene ist, obwohl genannt.',
	'Somebody dies in this scene, and stays dead from then on.':
		'Jemand stirbt in dieser Szene und bleibt von da an tot.',
	'Somebody is born in this scene.': 'Jemand wird in dieser Szene geboren.',
	'Something or some place is destroyed in this scene.': 'Ein Ding oder ein Ort wird in dieser Szene zerstört.',
	'Pins a cue to a canon id, or lists a cue as intended.':
		'Legt einen Namen auf eine Kennung des Kanons fest oder führt ihn als gewollt auf.',
	'The canon in force: ids, or paths relative to the script; later ones on top.':
		'Der Kanon, der gilt: Kennungen oder Pfade vom Drehbuch aus; spätere gehen vor.',
	'The script’s place in a series.': 'Die wievielte Folge einer Serie das Drehbuch ist.',
	'The scene numbers are locked: none of them changes, and a scene that goes leaves OMITTED.':
		'Die Szenennummern sind festgeschrieben: keine ändert sich, und eine Szene, die entfällt, hinterlässt OMITTED.',
	'Silences checks: for its scene alone between blank lines, for a line at that line’s end or directly before it, for the file before the first scene.':
		'Lässt Prüfungen schweigen: allein zwischen leeren Zeilen für die Szene, am Ende einer Zeile oder direkt davor für diese Zeile, vor der ersten Szene für die ganze Datei.',
	// Kinds of places that a rename changes
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
	'Part of a longer name, or a date': 'Teil eines längeren Namens oder ein Datum',
	'Names made from this one': 'Namen, die von diesem kommen',
	'An older, younger or other self': 'Jemand in älter, jünger oder anders',
	'Perhaps no name': 'Vielleicht kein Name',
	'An everyday word as well': 'Auch ein alltägliches Wort',
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
