/**
 * What the light bulb offers, in the language that the editor speaks. Fixes are named in English where they are made, by
 * layers that know no language; here each name is known by its form, and what is filled in stays as it is.
 */

/** English and German; the first form that fits is taken. */
const forms: readonly (readonly [english: string, german: string])[] = [
	['Change to {0} everywhere', 'Überall zu {0} ändern'],
	['Change to {0}', 'Zu {0} ändern'],
	['Change the age to {0}', 'Das Alter zu {0} ändern'],
	['Change {0} to {1}', '{0} zu {1} ändern'],
	['Renumber to {0}', 'Die Nummer {0} geben'],
	['List {0} in the cast', '{0} in der Besetzung aufführen'],
	['{0} is {1} ({2}) in this script', '{0} ist in diesem Drehbuch {1} ({2})'],
	['Mark this scene as a flashback', 'Diese Szene als Rückblende kennzeichnen'],
	['Mark this scene as a flash-forward', 'Diese Szene als Vorausblende kennzeichnen'],
	['Say that it is a ruin', 'Sagen, dass es eine Ruine ist'],
	['Make it a voice-over', 'Ein Voice-over daraus machen'],
	['Set it {0} {1}, as a flashback', 'Sie {0} {1} ansetzen, als Rückblende'],
	['Set it {0} {1}, as a flash-forward', 'Sie {0} {1} ansetzen, als Vorausblende'],
	['Set it {0} {1}', 'Sie {0} {1} ansetzen'],
	['Add BACK TO PRESENT before scene {0}', 'BACK TO PRESENT vor Szene {0} einfügen'],
	['Add BACK TO PRESENT at the end', 'BACK TO PRESENT am Ende einfügen'],
	['Insert a blank line before it', 'Davor eine leere Zeile einfügen'],
	['Insert a blank line after it', 'Dahinter eine leere Zeile einfügen'],
	['Insert blank lines around it', 'Davor und dahinter eine leere Zeile einfügen'],
	['Close it with {0} at the end of this line', 'Mit {0} am Ende dieser Zeile schließen'],
	['Close it with {0} at the end of this paragraph', 'Mit {0} am Ende dieses Absatzes schließen'],
	['Close it with {0} at the end of the file', 'Mit {0} am Ende der Datei schließen'],
	['Remove the note', 'Die Notiz entfernen'],
	['Remove {0} from the note', '{0} aus der Notiz entfernen'],
	['Ignore {0} here, with a reason', '{0} hier ignorieren, mit einem Grund'],
	['Ignore {0} in this scene, with a reason', '{0} in dieser Szene ignorieren, mit einem Grund'],
	['Add {0} to a new canon file', '{0} in eine neue Kanondatei eintragen'],
	['Add {0} to {1}', '{0} in {1} eintragen'],
];

/** Small words that are filled in. */
const germanWords: Readonly<Record<string, string>> = { before: 'vor', after: 'nach' };

/** The title of a fix for a language tag (`de-AT`); English where there is no other. */
export function fixTitle(english: string, locale: string | undefined): string {
	return /^de\b/iu.test(locale ?? '') ? (inGerman(english) ?? english) : english;
}

/** `undefined` for a title of no known form. */
export function inGerman(english: string): string | undefined {
	for (const [form, german] of forms) {
		const values = valuesIn(form, english);
		if (values === undefined) continue;
		return german.replace(/\{(\d)\}/gu, (_, index: string) => {
			const value = values[Number(index)] ?? '';
			return form.startsWith('Set it') ? (germanWords[value] ?? value) : value;
		});
	}
	return undefined;
}

/** What stands in the gaps of a form; `undefined` where the text has another. */
function valuesIn(form: string, text: string): readonly string[] | undefined {
	const [head = '', ...pieces] = form.split(/\{\d\}/u);
	const tail = pieces.pop();
	if (tail === undefined) return form === text ? [] : undefined;
	if (!text.startsWith(head) || !text.endsWith(tail) || text.length < head.length + tail.length) return undefined;
	const values: string[] = [];
	let at = head.length;
	for (const piece of pieces) {
		const end = text.indexOf(piece, at);
		if (end < 0) return undefined;
		values.push(text.slice(at, end));
		at = end + piece.length;
	}
	if (at > text.length - tail.length) return undefined;
	return [...values, text.slice(at, text.length - tail.length)];
}
