/** A show whose names mean no good: markup, links, commands, formulas, escape sequences, texts that turn around. */

/** As they stand in a canon file, line ends and controls included. */
export const nastyNames: readonly string[] = [
	'<img src=x onerror=alert(1)>',
	'</text></title></script><script>alert(1)</script>',
	'"><svg onload="alert(1)',
	"' onmouseover='alert(1)",
	'[Quit](command:workbench.action.quit)',
	'![p](https://evil.example/p.png)',
	'<https://evil.example>',
	'https://evil.example/a',
	'`code` ``more``',
	'$1 ${2:two} $(touch x) $TM_FILENAME',
	'A | B',
	'=HYPERLINK("https://evil.example";"x")',
	'@SUM(1+1)',
	'+1+1',
	'-1+1',
	'Line\nBreak\n\n# Heading\n::error::Injected',
	'Bell\u0007 \u001b]0;title\u0007\u001b[2J \u009b31m',
	'A\u202Egnp.exe',
	'\u2066\u2067Isolate',
	'\\[x\\](y) &lt;b&gt; &#60;i&#62;',
	'{title} %s %20',
];

const people = nastyNames.map(
	(name, index) =>
		`  p${String(index)}:\n    name: ${JSON.stringify(name)}\n    cue: PERSON ${letter(index)}\n    died: 1970-01-01\n    bio: ${JSON.stringify(name)}\n    occupation: [ { is: ${JSON.stringify(name)} } ]\n`,
);
const places = nastyNames.map((name, index) => `  q${String(index)}: { name: ${JSON.stringify(name)} }\n`);

export const nastyCanon = `canon: nasty
title: ${JSON.stringify(nastyNames.join(' '))}
characters:
${people.join('')}places:
${places.join('')}`;

/** One line each, as a script can hold them; each person of the canon speaks after their death, and each name is a cue. */
export const nastyScript = `Title: ${oneLine(nastyNames.join(' '))}
Author: ${oneLine(nastyNames[0] ?? '')}

[[canon: ./nasty.canon.yaml]]
[[time: 1980-05-01]]

${nastyNames
	.map((name, index) =>
		[
			`# ${oneLine(name)}`,
			`= ${oneLine(name)}`,
			`INT. ${oneLine(name)} - DAY #${String(index + 1)}#`,
			`${oneLine(name)} waits. [[${oneLine(name).replaceAll(']]', '')}]]`,
			`PERSON ${letter(index)}\nHello, ${oneLine(name)}.`,
			`@${oneLine(name)}\nWho is there?`,
		].join('\n\n'),
	)
	.join('\n\n')}
`;

function oneLine(name: string): string {
	return name.replaceAll(/\s*\n\s*/gu, ' ');
}

function letter(index: number): string {
	return String.fromCharCode(65 + index).repeat(3);
}
