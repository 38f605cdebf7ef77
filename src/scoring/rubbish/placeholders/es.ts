import type { PlaceholderWords } from './words';

export const es: PlaceholderWords = {
  empty:
    'ninguno ninguna ningun nada desconocido desconocida desconocidos sabe conocido conocida informacion datos dato comentarios comentario definir definido determinar confirmar confirmado pendiente pendientes espera aplica disponible procede hay tiene notiene idem despues luego prueba pruebas ficticio ficticia relleno rellenar completar vacio vacia sincorreo especificado especificar indicado facilitado concretar asignar asignado idea correo email telefono ns nc se',
  filler:
    'no por de del a en sin se lo la el los las un una es esto este que y o mas tarde hay tiene sabe aun todavia para texto campo bla prueba dato datos info informacion correo email mail telefono ser esta algo otro ya estar momento cuando sea posible pronto al',
  whole:
    'ns nc|n s n c|n c|n p|np|n t|s d|sd|s n|ver arriba|ver mas arriba|vease arriba|igual que arriba|igual|lo mismo|mas tarde|mas adelante|luego|lo que sea|da igual|cualquier cosa|cualquiera|no|si|no se|ni idea|cargo|puesto|titulo|empresa|nombre de la empresa|nombre empresa|razon social|sin empresa|empresa de prueba|empresa prueba|empresa desconocida|prueba sl|prueba sa|particular|privado|autonomo|nombre apellido|nombre apellidos|nombre y apellidos|fulano|fulano de tal|fulanito|mengano|zutano|fulano mengano|juan perez prueba|por ver|ya veremos|en proceso|en curso|ejemplo|correo ejemplo|no tiene correo|sin telefono|sin correo|no dispone|jaja|jeje|cliente de prueba',
};
