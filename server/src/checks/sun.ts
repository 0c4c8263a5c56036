/**
 * How high the sun stands, by the low-precision formulas of the Astronomical Almanac (section C, "Low precision formulas
 * for the Sun's coordinates and the equation of time"): a hundredth of a degree from 1950 to 2050, a tenth for centuries
 * around. Numbers only.
 */

const degrees = Math.PI / 180;

/** 2000-01-01T12:00 in minutes since 1970. */
const epochMinute = 15_778_800;

/** The sun's altitude in degrees, negative below the horizon, without refraction; at a minute of universal time since 1970. */
export function sunAltitude(universalMinute: number, [latitude, longitude]: readonly [number, number]): number {
	const days = (universalMinute - epochMinute) / 1440;
	const meanLongitude = 280.46 + 0.9856474 * days;
	const anomaly = (357.528 + 0.9856003 * days) * degrees;
	const eclipticLongitude = (meanLongitude + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * degrees;
	const obliquity = (23.439 - 0.0000004 * days) * degrees;
	const declination = Math.asin(Math.sin(obliquity) * Math.sin(eclipticLongitude));
	const rightAscension = Math.atan2(Math.cos(obliquity) * Math.sin(eclipticLongitude), Math.cos(eclipticLongitude));
	const siderealTime = (280.46062 + 360.98564737 * days) * degrees;
	const hourAngle = siderealTime + longitude * degrees - rightAscension;
	const sine =
		Math.sin(latitude * degrees) * Math.sin(declination) +
		Math.cos(latitude * degrees) * Math.cos(declination) * Math.cos(hourAngle);
	return Math.asin(Math.min(1, Math.max(-1, sine))) / degrees;
}
