/** A moment of the dataset's own clock; `month` and `day` count from 1. */
export type LocalTime = { year: number; month: number; day: number; hour: number; minute: number }

export const minutesPerDay = 1440

/** Days in a month of the Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * Days since 1970-01-01 in plain integers: `Date` would ask for the machine's time zone.
 * Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, days_from_civil. A year begins in March there, so that
 * the leap day is its last; an era is the 400 years after which the calendar repeats. A month past 12 is the next year's.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = year + Math.floor((month - 3) / 12)
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const monthFromMarch = (((month - 3) % 12) + 12) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The date and time of minutes since 1970-01-01T00:00, both on the dataset's clock (Hinnant's civil_from_days). */
export function toLocalDay(minutes: number): LocalTime {
  const days = Math.floor(minutes / minutesPerDay)
  const rest = minutes - days * minutesPerDay
  const era = Math.floor((days + 719468) / 146097)
  const dayOfEra = days + 719468 - era * 146097
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
    hour: Math.floor(rest / 60),
    minute: Math.floor(rest % 60),
  }
}

/** The day of the week, 0 for Sunday. */
export function weekday(year: number, month: number, day: number): number {
  return (((daysFromCivil(year, month, day) + 4) % 7) + 7) % 7 // 1970-01-01 was a Thursday
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
