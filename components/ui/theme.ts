/** The key under which the reader's choice is kept; without one the theme follows the system. */
export const themeKey = 'theme'

/** Runs before the page is drawn, so that a chosen theme does not flash; as text, for a script in the head. */
export const themeScript = `try{var t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`
