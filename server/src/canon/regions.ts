/** Regions as headings shorten them: `NM` for New Mexico. Data and one function. */
import { foldName } from '../script/names.js';

/** Postal codes of the United States and Canada, with the names they stand for. */
const codes: Readonly<Record<string, string>> = Object.fromEntries(
	(
		'al alabama|ak alaska|az arizona|ar arkansas|ca california|co colorado|ct connecticut|de delaware|fl florida|ga georgia|' +
		'hi hawaii|id idaho|il illinois|in indiana|ia iowa|ks kansas|ky kentucky|la louisiana|me maine|md maryland|' +
		'ma massachusetts|mi michigan|mn minnesota|ms mississippi|mo missouri|mt montana|ne nebraska|nv nevada|' +
		'nh new hampshire|nj new jersey|nm new mexico|ny new york|nc north carolina|nd north dakota|oh ohio|ok oklahoma|' +
		'or oregon|pa pennsylvania|ri rhode island|sc south carolina|sd south dakota|tn tennessee|tx texas|ut utah|' +
		'vt vermont|va virginia|wa washington|wv west virginia|wi wisconsin|wy wyoming|dc district of columbia|' +
		'ab alberta|bc british columbia|mb manitoba|nb new brunswick|ns nova scotia|on ontario|qc quebec|sk saskatchewan|' +
		'yt yukon|nt northwest territories|nu nunavut'
	)
		.split('|')
		.map((row) => [row.slice(3), row.slice(0, 2)]),
);

/** Whether a folded name is one of the codes: `nm`. */
export function isRegionCode(name: string): boolean {
	return name.length === 2 && Object.values(codes).includes(name);
}

/** The folded ways to write a region: `Chihuahua, Mexico` whole and by its parts, `New Mexico` also as `nm`. */
export function regionNames(region: string | undefined): readonly string[] {
	if (region === undefined) return [];
	const names = new Set([region, ...region.split(',')].map(foldName).filter((name) => name !== ''));
	for (const name of [...names]) {
		const code = Object.hasOwn(codes, name) ? codes[name] : undefined;
		if (code !== undefined) names.add(code);
	}
	return [...names];
}
