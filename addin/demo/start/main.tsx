import { createRoot } from 'react-dom/client';
import { StartPage } from './StartPage';
import './start.css';

createRoot(document.getElementById('root') ?? document.body).render(<StartPage />);
