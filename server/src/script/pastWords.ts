/**
 * Words by which a sentence tells of something past. Data only. Of other languages than English those that the settings name,
 * because `war` and `era` are other words elsewhere.
 */

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Forms that are nothing but the past of a verb. */
const english = words(`WAS WERE WASN'T WEREN'T HAD HADN'T DID DIDN'T COULD WENT BEGAN BECAME`);

/** By the code of the language. */
const byLanguage: Readonly<Record<string, readonly string[]>> = {
	de: words(`WAR WAREN WURDE WURDEN HATTE HATTEN STARB STARBEN KAM KAMEN GING GINGEN FIEL FIELEN BEGANN BEGANNEN ENDETE GAB FAND FANDEN
		VERLOR VERLOREN VERSCHWAND ERBAUT GEBAUT GEGRÜNDET ERRICHTET GEBOREN GESTORBEN`),
	fr: words(`ÉTAIT ÉTAIENT FUT FURENT AVAIT AVAIENT EUT EURENT NAQUIT MOURUT DEVINT COMMENÇA FONDÉ FONDÉE CONSTRUIT CONSTRUITE BÂTI BÂTIE MORT
		MORTE NÉ NÉE ENVAHIT DISPARUT`),
	es: words(`ERA ERAN FUE FUERON ESTABA ESTABAN HABÍA HABÍAN TENÍA NACIÓ MURIÓ MURIERON COMENZÓ EMPEZÓ TERMINÓ INVADIÓ LLEGÓ CAYÓ FUNDADO
		FUNDADA CONSTRUIDO CONSTRUIDA MUERTO NACIDO DESAPARECIÓ`),
	it: words(`ERA ERANO FU FURONO AVEVA AVEVANO NACQUE MORÌ MORIRONO COMINCIÒ INIZIÒ FINÌ INVASE VENNE VENNERO FONDATO FONDATA COSTRUITO
		COSTRUITA MORTO MORTA NATO NATA SCOMPARVE`),
	pt: words(`ERA ERAM FOI FORAM ESTAVA ESTAVAM HAVIA TINHA TINHAM NASCEU MORREU MORRERAM COMEÇOU TERMINOU INVADIU CHEGOU CAIU FUNDADO FUNDADA
		CONSTRUÍDO CONSTRUÍDA MORTO NASCIDO DESAPARECEU`),
	ru: words(`БЫЛ БЫЛА БЫЛО БЫЛИ УМЕР УМЕРЛА РОДИЛСЯ РОДИЛАСЬ ПОГИБ ПОГИБЛА ПОГИБЛИ СТАЛ СТАЛА НАЧАЛАСЬ НАЧАЛСЯ ОСНОВАН ОСНОВАНА ПОСТРОЕН
		ПОСТРОЕНА ПРОПАЛ ПРОПАЛА ПРОПАЛИ`),
};

const chosen = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The forms of English and of the languages named; `de-AT` gives those of `de`. One set for one list. */
export function pastAuxiliaries(locales: readonly string[]): ReadonlySet<string> {
	let set = chosen.get(locales);
	if (set === undefined) {
		const codes = locales.map((code) => code.toLowerCase().split(/[-_]/u, 1)[0] ?? '');
		const others = codes.flatMap((code) => (Object.hasOwn(byLanguage, code) ? (byLanguage[code] ?? []) : []));
		chosen.set(locales, (set = new Set([...english, ...others])));
	}
	return set;
}

/** Past forms that may be other words where nobody stands before them. */
export const pastVerbs: ReadonlySet<string> = new Set(
	words(`CAME SAW TOOK GAVE MADE GOT KNEW THOUGHT FOUND LEFT LOST FELL HELD KEPT LED MET BROKE BROUGHT BUILT BOUGHT CAUGHT CHOSE DREW DROVE
		FOUGHT FLEW FORGOT FROZE GREW HEARD HID MEANT PAID RAN ROSE SANK SAT SENT SHOT SOLD SPOKE SPENT STOOD STOLE STRUCK SWEPT SWORE TAUGHT TOLD
		THREW WOKE WON WORE WROTE BURNT`),
);

/** Past participles that do not end as regular ones do. */
export const barePasts: ReadonlySet<string> = new Set(
	words(`BUILT LOST FOUND MADE BORN SLAIN SUNK WRITTEN TAKEN SEEN SOLD SENT SHOT KNOWN FALLEN STOLEN BURNT LAID`),
);

/** Behind these stands no verb of a sentence, or one of the present: `the ruined mill`, `is rebuilt`, `has passed`. */
export const notSubjects: ReadonlySet<string> = new Set(
	words(`A AN THE THESE THOSE HIS HER ITS THEIR OUR MY YOUR SOME ANY NO NEAR IN ON AT OF FROM TO BY WITH INTO FOR OR VERY NEWLY RECENTLY LONG
		IS ARE AM BE BEEN BEING HAS HAVE HAVING ISN'T AREN'T HASN'T HAVEN'T THAT'S IT'S STILL`),
);
