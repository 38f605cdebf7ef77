import type { PlaceholderWords } from './words';

export const es: PlaceholderWords = {
  empty:
    'ninguno ninguna ningun desconocido desconocida desconocidos sabe conocido conocida informacion datos dato comentarios comentario definir definido determinar confirmar confirmado pendiente pendientes espera aplica disponible procede hay tiene notiene despues luego prueba pruebas ficticio ficticia relleno rellenar completar vacio vacia sincorreo especificado especificar indicado facilitado concretar asignar asignado idea correo email telefono ns nc se novedad',
  filler:
    'no por de del a en sin lo la el los las un una es esto este que y o mas tarde aun todavia para texto campo info mail ser esta algo otro ya estar momento cuando sea posible pronto al nuevo',
  whole:
    'n s n c|n p|np|n t|s d|sd|s n|ver arriba|ver mas arriba|vease arriba|igual que arriba|igual|lo mismo|mas tarde|mas adelante|lo que sea|da igual|cualquier cosa|cualquiera|si|ni idea|cargo|puesto|titulo|empresa|nombre de la empresa|nombre empresa|razon social|sin empresa|empresa de prueba|empresa prueba|empresa desconocida|prueba sl|prueba sa|particular|privado|autonomo|nombre apellido|nombre apellidos|nombre y apellidos|fulano de tal|fulanito|mengano|zutano|fulano mengano|juan perez prueba|ya veremos|en proceso|en curso|ejemplo|correo ejemplo|no dispone|jaja|jeje|cliente de prueba',
};
