import { CurrentPage } from "./routing/pages.tsx";
import { Help } from "./shell/help.tsx";
import { Sidebar } from "./shell/sidebar.tsx";

export function App() {
  return (
    <>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Sidebar />
      <main id="main" tabIndex={-1}>
        <CurrentPage />
      </main>
      <Help />
    </>
  );
}
