/** Runs before anything is painted: the theme that the reader has chosen, and that there is a script. */
export const beforePaint =
  "document.documentElement.classList.add('has-script');try{const t=localStorage.getItem('norma-theme');if(t)document.documentElement.dataset.theme=t}catch{}"
